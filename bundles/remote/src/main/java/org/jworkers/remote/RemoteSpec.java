package org.jworkers.remote;

import java.nio.file.Path;
import org.jworkers.api.JvmSpec;
import org.jworkers.api.PlainSpec;
import org.jworkers.spi.FarServer;

/** What remote worker to start. */
public final class RemoteSpec extends JvmSpec<RemoteSpec> {

  RemoteSpec(PlainSpec values) {
    super(values);
  }

  /**
   * Makes the worker a context: it runs nothing itself, but its task, default argument, state and
   * lifecycle stay at the server under this name, for workers that refer to it with {@link
   * #context}. When it ends, they are ended.
   */
  public RemoteSpec defining(String id) {
    return with("define", id);
  }

  /**
   * Makes the worker run what a context of this name at the same server has. It is given no task.
   */
  public RemoteSpec context(String id) {
    return with("context", id);
  }

  /**
   * Names the file with the token that the server has, and has the server prove that it has it.
   * Without a word here, the token of this user's own servers is proved to a server that asks for
   * one: {@code ~/.config/jworkers/token}.
   */
  public RemoteSpec token(Path file) {
    return with(FarServer.TOKEN, file.toString());
  }

  /**
   * Says which versions of the task's bundle will do at the server, which takes the newest one that
   * it has; usually none but the version here.
   *
   * @param range an OSGi version range: "[1.2,2)"
   */
  public RemoteSpec versions(String range) {
    return with(FarServer.VERSIONS, range);
  }

  /** Speaks TLS with the server, and trusts whom the JDK trusts. */
  public RemoteSpec tls() {
    return with(FarServer.TLS, "true");
  }

  /**
   * Speaks TLS with the server, and trusts these and nobody else.
   *
   * @param file certificates, of the server or of who signed its, as PEM or PKCS#12
   */
  public RemoteSpec trusting(Path file) {
    return with(FarServer.TLS_TRUST, file.toString());
  }

  /**
   * Speaks TLS with the server, and shows it a certificate of one's own.
   *
   * @param file the key and the certificate, as PEM or PKCS#12
   */
  public RemoteSpec identity(Path file) {
    return with(FarServer.TLS_IDENTITY, file.toString());
  }

  /** Names the file with the password of those files that are PKCS#12. */
  public RemoteSpec tlsPassword(Path file) {
    return with(FarServer.TLS_PASSWORD, file.toString());
  }

  /**
   * Has the worker share one connection with the other workers of its scope at the same server that
   * are to share it, if that server hosts in threads: so that there can be thousands. Such a worker
   * costs neither side a connection or a thread while it has nothing to do, but what it sends may
   * have to wait until something big of another's has left.
   */
  public RemoteSpec sharedConnection() {
    return with(FarServer.SHARED_CONNECTION, "true");
  }

  @Override
  protected RemoteSpec with(PlainSpec values) {
    return new RemoteSpec(values);
  }
}
