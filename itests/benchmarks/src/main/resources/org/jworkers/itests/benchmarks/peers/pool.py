import multiprocessing
import sys
import time


def increment(number):
    return number + 1


def call(pool):
    times = []
    for i in range(5000):
        start = time.perf_counter()
        pool.apply(increment, (i,))
        times.append(time.perf_counter() - start)
    return sorted(times)[len(times) // 2] * 1e6, len(times)


def rate(run, tasks):
    start = time.perf_counter()
    results = list(run(increment, range(tasks)))
    assert results[-1] == tasks
    return tasks / (time.perf_counter() - start), tasks


if __name__ == "__main__":
    with multiprocessing.get_context("fork").Pool(2) as pool:
        for _ in sys.stdin:
            if sys.argv[1] == "call":
                answer = call(pool)
            elif sys.argv[1] == "map":
                answer = rate(pool.map, 1000000)
            else:
                answer = rate(pool.imap, 50000)
            print(*answer, flush=True)
