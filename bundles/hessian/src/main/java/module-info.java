/** Payloads as Hessian 2: turns values into bytes and back, and names only what was offered. */
module org.jworkers.hessian {
  requires org.jworkers.spi;
  requires java.logging; // Hessian's tokenizer has a logger
  requires jdk.unsupported; // objects are made as Java serialization makes them
  requires static java.sql;
  requires static biz.aQute.bnd.annotation;
  requires static org.osgi.annotation.bundle;
  requires static org.osgi.annotation.versioning;

  provides org.jworkers.spi.PayloadCodec with
      org.jworkers.hessian.internal.HessianCodec;
}
