package org.jworkers.weaver.code;

import java.math.BigInteger;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tasks without end that one request stops. Woven by the tests; each is a method. */
@SuppressWarnings({"InfiniteLoopStatement", "unused"})
public final class ObedientTasks {
  static volatile long sink;
  static int field;
  static boolean always = true;

  private ObedientTasks() {}

  public static void emptyLoop(CountDownLatch begun) {
    begun.countDown();
    while (true) {}
  }

  public static void emptyForLoop(CountDownLatch begun) {
    begun.countDown();
    for (; ; ) {}
  }

  public static void doWhileLoop(CountDownLatch begun) {
    begun.countDown();
    do {
      field++;
    } while (always);
  }

  public static void arithmetic(CountDownLatch begun) {
    begun.countDown();
    long x = 1;
    while (x != 0) {
      x = x * 6364136223846793005L | 1;
    }
    sink = x;
  }

  public static void nestedLoops(CountDownLatch begun) {
    begun.countDown();
    long sum = 0;
    for (int i = 0; i < Integer.MAX_VALUE; i++) {
      for (int j = 0; j < Integer.MAX_VALUE; j++) {
        sum += i ^ j;
      }
    }
    sink = sum;
  }

  public static void nestedShortLoops(CountDownLatch begun) {
    begun.countDown();
    long sum = 0;
    while (true) {
      for (int i = 0; i < 10; i++) {
        for (int j = 0; j < 10; j++) {
          sum += i ^ j;
        }
      }
      sink = sum;
    }
  }

  public static void manyShortLoopsInside(CountDownLatch begun) {
    begun.countDown();
    long sum = 0;
    for (int a = 0; a < 4000; a++) {
      for (int b = 0; b < 4000; b++) {
        for (int c = 0; c < 4000; c++) {
          for (int d = 0; d < 4000; d++) {
            sum += a ^ b ^ c ^ d;
          }
        }
      }
    }
    sink = sum;
  }

  public static void countedLoopThatWrapsRound(CountDownLatch begun) {
    begun.countDown();
    long sum = 0;
    for (int i = 0; i <= Integer.MAX_VALUE; i++) {
      sum += i;
    }
    sink = sum;
  }

  public static void countedLoopThatWrapsRoundAtAVariable(CountDownLatch begun) {
    begun.countDown();
    long sum = 0;
    int bound = field + Integer.MAX_VALUE - field;
    for (int i = 0; i <= bound; i += 7) {
      sum += i;
    }
    sink = sum;
  }

  public static void countedLoopDownThatWrapsRound(CountDownLatch begun) {
    begun.countDown();
    long sum = 0;
    int bound = field + Integer.MIN_VALUE - field;
    for (int i = 0; i >= bound; i--) {
      sum += i;
    }
    sink = sum;
  }

  public static void countedLoopThatSleeps(CountDownLatch begun) {
    begun.countDown();
    for (int i = 0; i < 1_000_000; i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException swallowed) {
        field++;
      }
    }
  }

  public static void recursion(CountDownLatch begun) {
    begun.countDown();
    sink = fibonacci(200);
  }

  private static long fibonacci(int n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  }

  public static void mutualRecursion(CountDownLatch begun) {
    begun.countDown();
    sink = even(200);
  }

  private static long even(int n) {
    return n == 0 ? 0 : odd(n - 1) + odd(n - 1);
  }

  private static long odd(int n) {
    return n == 0 ? 1 : even(n - 1) + even(n - 1);
  }

  /** A tree that visits itself through an interface. */
  interface Node {
    long weigh(int depth);
  }

  record Branch() implements Node {
    @Override
    public long weigh(int depth) {
      Node child = new Branch();
      return depth == 0 ? 1 : child.weigh(depth - 1) + child.weigh(depth - 1);
    }
  }

  public static void recursionThroughAnInterface(CountDownLatch begun) {
    begun.countDown();
    sink = new Branch().weigh(200);
  }

  public static void lambdaRecursion(CountDownLatch begun) {
    begun.countDown();
    IntBinaryOperator[] self = new IntBinaryOperator[1];
    self[0] = (n, m) -> n == 0 ? m : self[0].applyAsInt(n - 1, m) + self[0].applyAsInt(n - 1, m);
    sink = self[0].applyAsInt(200, 1);
  }

  public static void streamOfLambdas(CountDownLatch begun) {
    begun.countDown();
    sink = Stream.iterate(1L, x -> x + 1).mapToLong(x -> x * x).filter(x -> x < 0).sum();
  }

  public static void intStream(CountDownLatch begun) {
    begun.countDown();
    while (true) {
      IntStream.range(0, Integer.MAX_VALUE).forEach(i -> field += i);
    }
  }

  public static void methodReference(CountDownLatch begun) {
    begun.countDown();
    while (true) {
      IntStream.range(0, Integer.MAX_VALUE).forEach(ObedientTasks::add);
    }
  }

  private static void add(int i) {
    field += i;
  }

  public static void parallelStream(CountDownLatch begun) {
    begun.countDown();
    sink = IntStream.range(0, Integer.MAX_VALUE).parallel().mapToLong(i -> slow(i)).sum();
  }

  private static long slow(int i) {
    long x = i;
    for (int k = 0; k < 2000; k++) {
      x = x * 31 + k;
    }
    return x;
  }

  public static void constructor(CountDownLatch begun) {
    sink = new Endless(begun).hashCode();
  }

  static final class Endless {
    Endless(CountDownLatch begun) {
      super();
      begun.countDown();
      while (always) {
        field++;
      }
    }
  }

  public static void argumentOfAConstructor(CountDownLatch begun) {
    sink = new Exception(String.valueOf(spin(begun))).hashCode();
  }

  private static int spin(CountDownLatch begun) {
    begun.countDown();
    int x = 0;
    while (always) {
      x++;
    }
    return x;
  }

  public static void recordConstructor(CountDownLatch begun) {
    sink = new Pair(begun, 1).hashCode();
  }

  record Pair(CountDownLatch begun, int value) {
    Pair {
      begun.countDown();
      while (always) {
        value++;
      }
    }
  }

  public static void switchInALoop(CountDownLatch begun) {
    begun.countDown();
    int state = 0;
    while (true) {
      switch (state) {
        case 0 -> state = 1;
        case 1 -> state = 2;
        case 2 -> state = 7;
        default -> state = 0;
      }
    }
  }

  public static void labelledContinue(CountDownLatch begun) {
    begun.countDown();
    outer:
    for (int i = 0; ; i++) {
      for (int j = 0; j < 10; j++) {
        if ((i ^ j) == 3) {
          continue outer;
        }
        field += j;
      }
    }
  }

  public static void synchronizedLoop(CountDownLatch begun) {
    begun.countDown();
    while (true) {
      synchronized (ObedientTasks.class) {
        field++;
      }
    }
  }

  public static void loopInSynchronized(CountDownLatch begun) {
    synchronized (ObedientTasks.class) {
      begun.countDown();
      while (true) {
        field++;
      }
    }
  }

  static final ReentrantLock LOCK = new ReentrantLock();

  public static void loopWithLockHeld(CountDownLatch begun) {
    LOCK.lock();
    try {
      begun.countDown();
      while (true) {
        field++;
      }
    } finally {
      LOCK.unlock();
    }
  }

  public static void loopInMapCompute(CountDownLatch begun) {
    Map<String, Integer> map = new ConcurrentHashMap<>();
    map.compute("key", (key, value) -> spin(begun));
  }

  public static void sleep(CountDownLatch begun) throws InterruptedException {
    begun.countDown();
    Thread.sleep(Long.MAX_VALUE);
  }

  public static void sleepSwallowingInterrupts(CountDownLatch begun) {
    begun.countDown();
    while (true) {
      try {
        Thread.sleep(1_000_000);
      } catch (InterruptedException swallowed) {
        field++;
      }
    }
  }

  public static void parkLoop(CountDownLatch begun) {
    begun.countDown();
    while (always) {
      LockSupport.park();
    }
  }

  public static void objectWait(CountDownLatch begun) throws InterruptedException {
    Object monitor = new Object();
    synchronized (monitor) {
      begun.countDown();
      while (always) {
        monitor.wait();
      }
    }
  }

  public static void queueTake(CountDownLatch begun) throws InterruptedException {
    begun.countDown();
    new SynchronousQueue<String>().take();
  }

  public static void futureGet(CountDownLatch begun) throws Exception {
    begun.countDown();
    new CompletableFuture<String>().get();
  }

  public static void joinOfAnotherThread(CountDownLatch begun) throws InterruptedException {
    Thread other = new Thread(LockSupport::park);
    other.setDaemon(true);
    other.start();
    begun.countDown();
    try {
      other.join();
    } finally {
      LockSupport.unpark(other);
    }
  }

  public static void sortWithComparator(CountDownLatch begun) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, 1 << 20).boxed().toList());
    Collections.shuffle(numbers);
    begun.countDown();
    while (true) {
      Collections.sort(numbers, (a, b) -> Integer.compare(a * 31 ^ 5, b * 31 ^ 5));
      Collections.sort(numbers, new Backwards());
    }
  }

  static final class Backwards implements java.util.Comparator<Integer> {
    @Override
    public int compare(Integer a, Integer b) {
      return Integer.compare(b, a);
    }
  }

  public static void hashCodeFlood(CountDownLatch begun) {
    Map<Colliding, Integer> map = new HashMap<>();
    begun.countDown();
    Colliding[] keys =
        IntStream.range(0, 300_000).mapToObj(Colliding::new).toArray(Colliding[]::new);
    for (int i = 0; ; i++) {
      map.putAll(Map.of(keys[i % keys.length], i));
    }
  }

  record Colliding(int value) {
    @Override
    public int hashCode() {
      return 1;
    }
  }

  public static void endlessIterator(CountDownLatch begun) {
    begun.countDown();
    Iterable<Integer> endless = Ones::new;
    endless.forEach(i -> {});
    sink = Collections.max(new Zeros());
  }

  static final class Ones implements Iterator<Integer> {
    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Integer next() {
      return 1;
    }
  }

  public static void hugeListInJdkLoop(CountDownLatch begun) {
    begun.countDown();
    while (true) {
      sink = Collections.max(new Zeros());
    }
  }

  static final class Zeros extends AbstractList<Integer> {
    @Override
    public Integer get(int index) {
      return 0;
    }

    @Override
    public int size() {
      return Integer.MAX_VALUE;
    }
  }

  public static void stringBuilding(CountDownLatch begun) {
    begun.countDown();
    while (true) {
      String text = "";
      for (int i = 0; i < 1000; i++) {
        text += i;
      }
      sink = text.length();
    }
  }

  public static void bigIntegers(CountDownLatch begun) {
    begun.countDown();
    BigInteger x = BigInteger.ONE;
    while (true) {
      x = x.add(BigInteger.ONE).mod(BigInteger.valueOf(1_000_003));
    }
  }

  public static void arraySum(CountDownLatch begun) {
    int[] numbers = new int[1 << 20];
    Arrays.fill(numbers, 3);
    begun.countDown();
    for (int turn = 0; turn < Integer.MAX_VALUE; turn++) {
      int sum = 0;
      for (int i = 0; i < numbers.length; i++) {
        sum += numbers[i];
      }
      sink = sum;
    }
  }

  public static void loopInLoopOfTheCatch(CountDownLatch begun) {
    try {
      throw new IllegalStateException();
    } catch (IllegalStateException thrown) {
      begun.countDown();
      while (true) {
        field++;
      }
    }
  }
}
