package org.jworkers.hessian.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jworkers.api.RemoteTaskException;

/** What the module of the user's classes has to let us do. */
class ModulesTest {
  private static final String CLOSED =
      " is closed to us: add \"opens user.types to org.jworkers.hessian;\" to module user";

  @TempDir Path dir;
  private UserModule module;
  private RoundTrip trip;

  @BeforeEach
  void isInAModuleItself() {
    assumeTrue(ModulesTest.class.getModule().isNamed(), "The tests run on the class path");
  }

  private void declare(String declaration) throws Exception {
    module = UserModule.declaring(declaration, dir);
    trip = new RoundTrip(module.space());
  }

  private Object sent(String what) {
    return trip.send(module.make(what));
  }

  private void sendsEnumsAndFunctions() {
    assertSame(module.make("enum"), sent("enum"));
    assertEquals(7 + "lambda".length(), apply(sent("lambda")));
    assertEquals(14, apply(sent("reference")));
  }

  @SuppressWarnings("unchecked")
  private static Object apply(Object function) {
    return ((Function<Integer, Integer>) function).apply(7);
  }

  @Test
  void sendsAllKindsOfAnOpenPackage() throws Exception {
    declare("opens user.types to org.jworkers.hessian;");

    sendsEnumsAndFunctions();
    assertEquals(module.make("public"), sent("public"));
    assertEquals(module.make("secret"), sent("secret"));
    assertEquals("Bean 3", sent("bean").toString());
    assertEquals("Failure 4", sent("failure").toString());
  }

  @Test
  void sendsPublicRecordsOfAnExportedPackage() throws Exception {
    declare("exports user.types;");

    sendsEnumsAndFunctions();
    assertEquals(module.make("public"), sent("public"));
    assertEquals("arg: user.types.Maker$Secret" + CLOSED, trip.refusal(module.make("secret")));
    assertEquals("arg: user.types.Maker$Bean" + CLOSED, trip.refusal(module.make("bean")));
    assertEquals(RemoteTaskException.class, sent("failure").getClass());
    assertEquals("Failure 4", sent("failure").toString());
  }

  @Test
  void sendsEnumsAndFunctionsOfAClosedPackage() throws Exception {
    declare("");

    sendsEnumsAndFunctions();
    assertEquals("arg: user.types.Maker$Public" + CLOSED, trip.refusal(module.make("public")));
  }
}
