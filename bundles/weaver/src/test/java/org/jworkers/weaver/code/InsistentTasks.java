package org.jworkers.weaver.code;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;

/** Tasks without end that survive one request, and end by one that is repeated. */
@SuppressWarnings({"InfiniteLoopStatement", "CatchMayIgnoreException", "finally", "unused"})
public final class InsistentTasks {
  static int field;
  static boolean always = true;

  private InsistentTasks() {}

  public static void catchAllInALoop(CountDownLatch begun) {
    begun.countDown();
    while (true) {
      try {
        while (true) {
          field++;
        }
      } catch (Throwable swallowed) {
        field = 0;
      }
    }
  }

  public static void catchAllAndContinue(CountDownLatch begun) {
    begun.countDown();
    while (true) {
      try {
        work();
        continue;
      } catch (Throwable swallowed) {
        continue;
      }
    }
  }

  private static void work() {
    for (int i = 0; i < 1_000_000; i++) {
      field += i;
    }
  }

  public static void retries(CountDownLatch begun) {
    begun.countDown();
    for (int attempt = 0; attempt < Integer.MAX_VALUE; attempt++) {
      try {
        while (always) {
          work();
        }
        return;
      } catch (Error again) {
        field = 0;
      }
    }
  }

  public static void endlessFinally(CountDownLatch begun) {
    try {
      begun.countDown();
      while (always) {
        work();
      }
    } finally {
      while (true) {
        field++;
      }
    }
  }

  public static void finallyInFinally(CountDownLatch begun) {
    try {
      begun.countDown();
      while (always) {
        work();
      }
    } finally {
      try {
        while (always) {
          work();
        }
      } finally {
        while (true) {
          field++;
        }
      }
    }
  }

  public static void recursionInFinally(CountDownLatch begun) {
    again(begun);
  }

  private static void again(CountDownLatch begun) {
    try {
      begun.countDown();
      work();
    } finally {
      try {
        again(begun);
      } finally {
        again(begun);
      }
    }
  }

  public static void catchAllInRecursion(CountDownLatch begun) {
    count(begun, 200);
  }

  private static long count(CountDownLatch begun, int n) {
    long sum = 0;
    try {
      sum += n == 0 ? 1 : count(begun, n - 1);
    } catch (Throwable swallowed) {
      sum++;
    }
    begun.countDown();
    try {
      sum += n == 0 ? 1 : count(begun, n - 1);
    } catch (Throwable swallowed) {
      sum++;
    }
    return sum;
  }

  public static void breakOutOfFinally(CountDownLatch begun) {
    begun.countDown();
    while (true) {
      try {
        while (always) {
          work();
        }
      } finally {
        continue;
      }
    }
  }

  public static void blockingInFinally(CountDownLatch begun) throws InterruptedException {
    try {
      begun.countDown();
      while (always) {
        work();
      }
    } finally {
      while (true) {
        try {
          new SynchronousQueue<String>().take();
        } catch (InterruptedException swallowed) {
          field++;
        }
      }
    }
  }

  public static void swallowedInSynchronized(CountDownLatch begun) {
    begun.countDown();
    while (true) {
      synchronized (InsistentTasks.class) {
        try {
          while (always) {
            work();
          }
        } catch (Throwable swallowed) {
          field = 0;
        }
      }
    }
  }

  public static void catchAllInALambda(CountDownLatch begun) {
    Runnable stubborn =
        () -> {
          try {
            begun.countDown();
            while (always) {
              work();
            }
          } catch (Throwable swallowed) {
            field = 0;
          }
        };
    while (true) {
      stubborn.run();
    }
  }
}
