package org.jworkers.examples.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.jworkers.examples.scan.Inheritance;
import org.jworkers.examples.scan.MethodSize;
import org.jworkers.examples.scan.ModuleFacts;
import org.jworkers.examples.scan.Scan;

/** The part of the report with everything that was found out, by module. */
final class ModulesTable {
  private static final int CHAINS = 3;
  private static final String ROW =
      """
      <details><summary>
        <span class="module">%s</span><span class="number">%s</span><span class="number">%s</span>
        <span class="number">%s</span><span class="meter"><i style="width:%.1f%%"></i></span>
      </summary>
      <div class="facts"><div><h3>Largest methods</h3><ol>%s</ol></div>
      <div><h3>Longest inheritance</h3><ol>%s</ol></div></div></details>
      """;

  private final Scan scan;
  private final Inheritance inheritance;
  private final double largest;

  private ModulesTable(Scan scan) {
    this.scan = scan;
    this.inheritance = new Inheritance(scan);
    this.largest =
        scan.modules().values().stream().mapToLong(ModuleFacts::bytecode).max().orElse(1);
  }

  static String of(Scan scan) {
    ModulesTable table = new ModulesTable(scan);
    return scan.bySize().stream().map(table::row).collect(Collectors.joining());
  }

  private String row(String module) {
    ModuleFacts facts = scan.modules().get(module);
    return ROW.formatted(
        Svg.escape(module),
        Figures.count(facts.classes()),
        Figures.count(facts.methods()),
        Figures.bytes(facts.bytecode()),
        100 * facts.bytecode() / Math.max(1, largest),
        items(facts.largest().stream().map(ModulesTable::method).toList()),
        items(inheritance.longest(module, CHAINS).stream().map(ModulesTable::chain).toList()));
  }

  private static String method(MethodSize method) {
    return Figures.count(method.bytes()) + " B  " + method.shortName();
  }

  private static String chain(List<String> chain) {
    return chain.size() + ": " + String.join(" < ", chain);
  }

  private static String items(List<String> lines) {
    return lines.stream()
        .map(line -> "<li>" + Svg.escape(line) + "</li>")
        .collect(Collectors.joining());
  }
}
