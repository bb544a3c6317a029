package org.jworkers.hessian.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.spi.ToolProvider;
import org.jworkers.spi.CodeSpace;

/** A user's module, compiled and loaded by a test, whose code makes objects of its types. */
final class UserModule {
  private static final String SOURCE =
      """
      package user.types;

      import java.io.Serializable;
      import java.util.function.Function;

      public class Maker implements Function<String, Object> {
        public record Public(int x, String y) {}

        record Secret(int x) {}

        enum Kind { ONE, TWO {} }

        static class Bean implements Serializable {
          private final int x = 3;

          @Override public String toString() { return "Bean " + x; }
        }

        static class Failure extends RuntimeException {
          private final int code;

          Failure(int code) { super("failed"); this.code = code; }

          @Override public String toString() { return "Failure " + code; }
        }

        interface Fun extends Serializable, Function<Integer, Integer> {}

        private static int twice(int x) { return 2 * x; }

        @Override public Object apply(String what) {
          int captured = what.length();
          return switch (what) {
            case "public" -> new Public(1, "y");
            case "secret" -> new Secret(2);
            case "enum" -> Kind.TWO;
            case "bean" -> new Bean();
            case "failure" -> new Failure(4);
            case "lambda" -> (Fun) x -> x + captured;
            default -> (Fun) Maker::twice;
          };
        }
      }
      """;

  private final ModuleLayer layer;

  private UserModule(ModuleLayer layer) {
    this.layer = layer;
  }

  /**
   * Makes a module.
   *
   * @param declaration what it declares of its package
   */
  static UserModule declaring(String declaration, Path dir) throws Exception {
    Path source = Files.createDirectories(dir.resolve("user/types")).resolve("Maker.java");
    Files.writeString(source, SOURCE);
    Path descriptor = dir.resolve("module-info.java");
    Files.writeString(
        descriptor,
        "module user { provides java.util.function.Function with user.types.Maker; "
            + declaration
            + " }");
    Path classes = dir.resolve("classes");
    String[] arguments = {
      "--release", "17", "-nowarn", "-Xlint:none", "-d", "" + classes, "" + descriptor, "" + source
    };
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    assertEquals(0, javac.run(System.out, System.err, arguments));
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration =
        boot.configuration().resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("user"));
    return new UserModule(boot.defineModulesWithOneLoader(configuration, null));
  }

  /** An object of one of the types. */
  @SuppressWarnings("unchecked")
  Object make(String what) {
    UserModule.class.getModule().addUses(Function.class);
    return ServiceLoader.load(layer, Function.class).findFirst().orElseThrow().apply(what);
  }

  /** Offers all its types. */
  CodeSpace space() {
    return new CodeSpace() {
      @Override
      public String name() {
        return "module:user";
      }

      @Override
      public boolean offers(String className) {
        return className.startsWith("user.types.");
      }

      @Override
      public String howToOffer(String className) {
        return "Open it.";
      }

      @Override
      public Class<?> load(String className) throws ClassNotFoundException {
        return Class.forName(className, false, layer.findLoader("user"));
      }
    };
  }
}
