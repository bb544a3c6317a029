package org.jworkers.hessian.internal.values;

import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jworkers.hessian.internal.wire.Catalogue;

/** What names something: places, languages, files, machines. */
public final class Names {
  private Names() {}

  /** Makes them known. */
  public static void addTo(Catalogue catalogue) {
    Values values = new Values(catalogue);
    addPlain(values);
    addFiles(values);
    addNet(values);
    catalogue.add(URL.class, new UrlKind());
    values
        .of(Locale.class, "tag", "language", "country", "variant")
        .as(Names::parts)
        .from(Names::locale);
  }

  private static void addPlain(Values values) {
    values
        .of(UUID.class, "most", "least")
        .as(v -> new Object[] {v.getMostSignificantBits(), v.getLeastSignificantBits()})
        .from(p -> new UUID(p.longAt(0), p.longAt(1)));
    values
        .family(Charset.class, "name")
        .part(Charset::name)
        .from(p -> Charset.forName(p.textAt(0)));
    values
        .of(Currency.class, "code")
        .part(Currency::getCurrencyCode)
        .from(p -> Currency.getInstance(p.textAt(0)));
    values
        .of(Pattern.class, "pattern", "flags")
        .as(v -> new Object[] {v.pattern(), v.flags()})
        .from(p -> Pattern.compile(p.textAt(0), p.intAt(1)));
  }

  private static void addFiles(Values values) {
    values.of(File.class, "path").part(File::getPath).from(p -> new File(p.textAt(0)));
    values.family(Path.class, "path").part(Names::text).from(p -> Path.of(p.textAt(0)));
  }

  private static void addNet(Values values) {
    values.of(URI.class, "text").part(URI::toString).from(p -> URI.create(p.textAt(0)));
    values
        .family(InetAddress.class, "name", "address")
        .as(v -> new Object[] {hostName(v), v.getAddress()})
        .from(Names::address);
    values
        .of(InetSocketAddress.class, "name", "address", "port")
        .as(v -> new Object[] {v.getHostString(), v.getAddress(), v.getPort()})
        .from(Names::socketAddress);
  }

  private static String text(Path path) {
    if (path.getFileSystem() != FileSystems.getDefault()) {
      throw new IllegalArgumentException("it belongs to " + path.getFileSystem());
    }
    return path.toString();
  }

  /** The name without asking a name server, which getHostName would do. */
  private static String hostName(InetAddress address) {
    String text = address.toString();
    return text.startsWith("/") ? null : text.substring(0, text.indexOf('/'));
  }

  private static InetAddress address(Parts parts) {
    try {
      return InetAddress.getByAddress(parts.orNull(0, String.class), parts.at(1, byte[].class));
    } catch (UnknownHostException bad) {
      throw new IllegalArgumentException(bad);
    }
  }

  private static InetSocketAddress socketAddress(Parts parts) {
    InetAddress address = parts.orNull(1, InetAddress.class);
    return address == null
        ? InetSocketAddress.createUnresolved(parts.textAt(0), parts.intAt(2))
        : new InetSocketAddress(address, parts.intAt(2));
  }

  /** The tag says it all for a well-formed locale; others still have their three old fields. */
  private static Object[] parts(Locale locale) {
    if (Locale.forLanguageTag(locale.toLanguageTag()).equals(locale)) {
      return new Object[] {locale.toLanguageTag(), null, null, null};
    }
    Object[] parts = {null, locale.getLanguage(), locale.getCountry(), locale.getVariant()};
    if (!locale(new Parts(parts)).equals(locale)) {
      throw new IllegalArgumentException(locale + " has a script or extensions but no tag");
    }
    return parts;
  }

  private static Locale locale(Parts parts) {
    String tag = parts.orNull(0, String.class);
    if (tag == null) {
      return oldLocale(parts.textAt(1), parts.textAt(2), parts.textAt(3));
    }
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException oddButKnown) {
      return Locale.forLanguageTag(tag);
    }
  }

  @SuppressWarnings("deprecation") // since 19; the successor Locale.of is not in 17
  private static Locale oldLocale(String language, String country, String variant) {
    return new Locale(language, country, variant);
  }
}
