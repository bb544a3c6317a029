package org.jworkers.hessian.internal.objects;

import java.util.List;
import org.jworkers.hessian.internal.wire.Limits;
import org.jworkers.hessian.internal.wire.Refusal;

/** In which order the fields of a class come, which is the sender's order. */
final class Layout {
  private Layout() {}

  /**
   * For each field that comes, its index in the class.
   *
   * @param known the fields of the class here
   * @throws Refusal if the two sides know the class by different fields
   */
  static int[] of(String type, List<String> known, List<String> coming) throws Refusal {
    int[] indices = new int[coming.size()];
    boolean[] taken = new boolean[known.size()];
    boolean same = known.size() == coming.size();
    for (int i = 0; i < indices.length && same; i++) {
      indices[i] = known.get(i).equals(coming.get(i)) ? i : known.indexOf(coming.get(i));
      same = indices[i] >= 0 && !taken[indices[i]];
      if (same) {
        taken[indices[i]] = true;
      }
    }
    if (!same) {
      throw new Refusal(
          type
              + " has the fields "
              + known
              + " here, but what came has "
              + Limits.printable("" + coming)
              + ": the two sides have different versions of it");
    }
    return indices;
  }
}
