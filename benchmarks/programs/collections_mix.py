# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""deque, Counter, defaultdict, OrderedDict, namedtuple, ChainMap."""

from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

SIZE = 110_000

Employee = namedtuple("Employee", "name age team")


def run(n):
    queue = deque()
    total = 0
    for i in range(n):
        queue.append(i)
        if i % 3 == 0:
            total += queue.popleft()
        if i % 1000 == 0:
            queue.rotate(3)
            queue.appendleft(-i)
    recent = deque(maxlen=10)
    for i in range(n):
        recent.append(i)
    total += sum(recent) + queue[5]
    counter = Counter("the quick brown fox jumps over the lazy dog" * 20)
    for i in range(n):
        counter[i % 17] += 1
    counter.update(i % 5 for i in range(n))
    groups = defaultdict(list)
    people = [Employee("p%d" % i, 20 + i % 40, "abcd"[i % 4]) for i in range(n // 4)]
    for person in people:
        groups[person.team].append(person.age)
    total += sum(map(sum, groups.values()))
    total += sum(age for name, age, team in people) + people[7]._replace(age=1).age
    order = OrderedDict()
    for i in range(n):
        order[i % 500] = i
        if i % 4 == 0:
            order.move_to_end(i % 500)
        if len(order) > 400:
            order.popitem(last=False)
    chain = ChainMap({"a": 1}, {"b": 2}, dict.fromkeys("cdef", 3))
    for i in range(n // 10):
        total += chain["abcdef"[i % 6]]
    return "%d %s %d %d" % (total, counter.most_common(3), len(order), next(iter(order)))

if __name__ == "__main__":
    print(run(SIZE))
