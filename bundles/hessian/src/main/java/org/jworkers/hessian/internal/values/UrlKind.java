package org.jworkers.hessian.internal.values;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.ShapedType;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/**
 * URLs. To hash or compare one is to ask a name server for its host: an enemy who sends one as a
 * key would learn that it was read, and make its reader wait.
 */
final class UrlKind extends ShapedType implements Kind {
  UrlKind() {
    super(new Shape(URL.class.getName(), "text"));
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    out.beginObject(value, shape());
    out.field("text", ((URL) value).toExternalForm());
  }

  @Override
  @SuppressWarnings("deprecation") // since 20; URI.toURL refuses what URL takes
  protected Object readObject(WireReader in) throws IOException {
    String text = in.text();
    try {
      URL url = new URL(text);
      if (url.getHost() != null && !url.getHost().isEmpty()) {
        in.forbidHash();
      }
      return url;
    } catch (MalformedURLException bad) {
      throw new Refusal("no URL: " + bad.getMessage(), bad);
    }
  }
}
