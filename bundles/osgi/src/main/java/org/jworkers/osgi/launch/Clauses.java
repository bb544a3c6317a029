package org.jworkers.osgi.launch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;

/**
 * Writes capabilities as clauses of the headers that declare them (OSGi Core Release 8, 3.2 and
 * 3.3.6), so that another framework can have them.
 */
final class Clauses {
  /** Every exported package has these by itself, and may not be given them. */
  private static final Set<String> GIVEN =
      Set.of(
          PackageNamespace.PACKAGE_NAMESPACE,
          PackageNamespace.CAPABILITY_BUNDLE_SYMBOLICNAME_ATTRIBUTE,
          PackageNamespace.CAPABILITY_BUNDLE_VERSION_ATTRIBUTE);

  private Clauses() {}

  /**
   * A package, as {@code Export-Package} has it. What it uses is left out: whoever exports it here
   * exports that too.
   */
  static String export(BundleCapability exported) {
    StringBuilder text = new StringBuilder(packageOf(exported));
    exported.getAttributes().entrySet().stream()
        .filter(attribute -> !GIVEN.contains(attribute.getKey()))
        .forEach(attribute -> append(text, attribute));
    String mandatory = exported.getDirectives().get(Constants.MANDATORY_DIRECTIVE);
    if (mandatory != null) {
      append(text, Map.entry(Constants.MANDATORY_DIRECTIVE + ":", mandatory));
    }
    return text.toString();
  }

  /** The package that such a capability is. */
  static String packageOf(BundleCapability exported) {
    return (String) exported.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
  }

  /** Any other capability, as {@code Provide-Capability} has it. */
  static String provide(BundleCapability provided) {
    StringBuilder text = new StringBuilder(provided.getNamespace());
    provided.getAttributes().entrySet().forEach(attribute -> append(text, attribute));
    provided.getDirectives().entrySet().stream()
        .filter(directive -> !directive.getKey().equals(Constants.USES_DIRECTIVE))
        .forEach(
            directive -> append(text, Map.entry(directive.getKey() + ":", directive.getValue())));
    return text.toString();
  }

  private static void append(StringBuilder text, Map.Entry<String, ?> attribute) {
    text.append(';').append(attribute.getKey());
    String type = type(attribute.getValue());
    if (!type.equals("String") && !attribute.getKey().equals(Constants.VERSION_ATTRIBUTE)) {
      text.append(':').append(type);
    }
    text.append("=\"").append(value(attribute.getValue()).replace("\"", "\\\"")).append('"');
  }

  private static String type(Object value) {
    if (value instanceof Collection<?> list) {
      return "List<" + list.stream().map(Clauses::type).findFirst().orElse("String") + ">";
    }
    return List.of(Version.class, Long.class, Double.class).contains(value.getClass())
        ? value.getClass().getSimpleName()
        : "String";
  }

  private static String value(Object value) {
    return value instanceof Collection<?> list
        ? list.stream()
            .map(each -> value(each).replace(",", "\\,"))
            .collect(Collectors.joining(","))
        : String.valueOf(value).replace("\\", "\\\\");
  }
}
