package org.jworkers.itests.hostile.victim;

import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.Name;
import javax.naming.NamingException;
import javax.naming.Reference;
import javax.naming.spi.NamingManager;
import javax.naming.spi.ObjectFactory;

/** Stands for the naming services that a chain makes its victim ask. */
public final class Directory extends InitialContext implements ObjectFactory {

  /** A directory, as a reference names it. */
  public Directory() throws NamingException {
    super(true);
  }

  /** Has all names of this JVM looked up here. */
  public static void install() throws NamingException {
    if (!NamingManager.hasInitialContextFactoryBuilder()) {
      NamingManager.setInitialContextFactoryBuilder(properties -> any -> new Directory());
    }
  }

  @Override
  public Object lookup(String name) {
    return Flag.raise(name);
  }

  @Override
  public Object lookup(Name name) {
    return lookup(name.toString());
  }

  @Override
  public Object getObjectInstance(Object what, Name name, Context in, Hashtable<?, ?> properties) {
    return Flag.raise(((Reference) what).getClassName());
  }
}
