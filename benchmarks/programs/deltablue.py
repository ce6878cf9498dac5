# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""An incremental solver of one-way constraints: a class hierarchy, polymorphic calls, lists that grow and shrink."""

SIZE = 4_000

REQUIRED, STRONG_PREFERRED, PREFERRED, STRONG_DEFAULT, NORMAL, WEAK_DEFAULT, WEAKEST = range(7)
NONE, FORWARD, BACKWARD = range(3)


class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.strength = WEAKEST
        self.stays = True


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def register(self, planner):
        self.add_to_graph()
        planner.incremental_add(self)

    def destroy(self, planner):
        if self.satisfied():
            planner.incremental_remove(self)
        else:
            self.remove_from_graph()

    def satisfy(self, mark, planner):
        """Chooses a direction; answers the constraint that had to give way, or None."""
        self.choose(mark)
        if not self.satisfied():
            if self.strength == REQUIRED:
                raise RuntimeError("a required constraint cannot be satisfied")
            return None
        self.mark_inputs(mark)
        output = self.output()
        overridden = output.determined_by
        if overridden is not None:
            overridden.release()
        output.determined_by = self
        if not planner.propagate(self, mark):
            raise RuntimeError("cycle")
        output.mark = mark
        return overridden

    def is_input(self):
        return False


class Unary(Constraint):
    def __init__(self, variable, strength, planner):
        super().__init__(strength)
        self.variable = variable
        self.active = False
        self.register(planner)

    def add_to_graph(self):
        self.variable.constraints.append(self)
        self.active = False

    def remove_from_graph(self):
        self.variable.constraints.remove(self)
        self.active = False

    def choose(self, mark):
        self.active = self.variable.mark != mark and self.strength < self.variable.strength

    def satisfied(self):
        return self.active

    def release(self):
        self.active = False

    def mark_inputs(self, mark):
        pass

    def inputs_known(self, mark):
        return True

    def output(self):
        return self.variable

    def recalculate(self):
        self.variable.strength = self.strength
        self.variable.stays = not self.is_input()
        if self.variable.stays:
            self.execute()

    def execute(self):
        pass


class Stay(Unary):
    pass


class Edit(Unary):
    def is_input(self):
        return True


class Binary(Constraint):
    def __init__(self, left, right, strength, planner):
        super().__init__(strength)
        self.left = left
        self.right = right
        self.direction = NONE
        self.register(planner)

    def add_to_graph(self):
        self.left.constraints.append(self)
        self.right.constraints.append(self)
        self.direction = NONE

    def remove_from_graph(self):
        self.left.constraints.remove(self)
        self.right.constraints.remove(self)
        self.direction = NONE

    def choose(self, mark):
        left, right = self.left, self.right
        if left.mark == mark:
            self.direction = FORWARD if right.mark != mark and self.strength < right.strength else NONE
        elif right.mark == mark:
            self.direction = BACKWARD if self.strength < left.strength else NONE
        elif left.strength > right.strength:
            self.direction = BACKWARD if self.strength < left.strength else NONE
        else:
            self.direction = FORWARD if self.strength < right.strength else NONE

    def satisfied(self):
        return self.direction != NONE

    def release(self):
        self.direction = NONE

    def input(self):
        return self.left if self.direction == FORWARD else self.right

    def output(self):
        return self.right if self.direction == FORWARD else self.left

    def mark_inputs(self, mark):
        self.input().mark = mark

    def inputs_known(self, mark):
        source = self.input()
        return source.mark == mark or source.stays or source.determined_by is None

    def recalculate(self):
        source, output = self.input(), self.output()
        output.strength = max(self.strength, source.strength)
        output.stays = source.stays
        if output.stays:
            self.execute()


class Equal(Binary):
    def execute(self):
        self.output().value = self.input().value


class Scale(Binary):
    """right = left * factor + offset, where factor and offset are variables too."""

    def __init__(self, left, factor, offset, right, strength, planner):
        self.factor = factor
        self.offset = offset
        super().__init__(left, right, strength, planner)

    def add_to_graph(self):
        super().add_to_graph()
        self.factor.constraints.append(self)
        self.offset.constraints.append(self)

    def remove_from_graph(self):
        super().remove_from_graph()
        self.factor.constraints.remove(self)
        self.offset.constraints.remove(self)

    def mark_inputs(self, mark):
        super().mark_inputs(mark)
        self.factor.mark = mark
        self.offset.mark = mark

    def execute(self):
        if self.direction == FORWARD:
            self.right.value = self.left.value * self.factor.value + self.offset.value
        else:
            self.left.value = (self.right.value - self.offset.value) // self.factor.value

    def recalculate(self):
        source, output = self.input(), self.output()
        output.strength = max(self.strength, source.strength)
        output.stays = source.stays and self.factor.stays and self.offset.stays
        if output.stays:
            self.execute()


class Planner:
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def incremental_add(self, constraint):
        mark = self.new_mark()
        overridden = constraint.satisfy(mark, self)
        while overridden is not None:
            overridden = overridden.satisfy(mark, self)

    def incremental_remove(self, constraint):
        output = constraint.output()
        constraint.release()
        constraint.remove_from_graph()
        unsatisfied = self.remove_from(output)
        for strength in range(REQUIRED, WEAKEST + 1):
            for candidate in unsatisfied:
                if candidate.strength == strength:
                    self.incremental_add(candidate)

    def plan_from(self, sources):
        mark = self.new_mark()
        plan = []
        todo = sources
        while todo:
            constraint = todo.pop()
            output = constraint.output()
            if output.mark != mark and constraint.inputs_known(mark):
                plan.append(constraint)
                output.mark = mark
                self.add_consumers(output, todo)
        return plan

    def plan_for(self, constraints):
        return self.plan_from([c for c in constraints if c.is_input() and c.satisfied()])

    def propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            current = todo.pop()
            if current.output().mark == mark:
                self.incremental_remove(constraint)
                return False
            current.recalculate()
            self.add_consumers(current.output(), todo)
        return True

    def remove_from(self, output):
        output.determined_by = None
        output.strength = WEAKEST
        output.stays = True
        unsatisfied = []
        todo = [output]
        while todo:
            variable = todo.pop()
            for constraint in variable.constraints:
                if not constraint.satisfied():
                    unsatisfied.append(constraint)
            determining = variable.determined_by
            for constraint in variable.constraints:
                if constraint is not determining and constraint.satisfied():
                    constraint.recalculate()
                    todo.append(constraint.output())
        return unsatisfied

    def add_consumers(self, variable, target):
        determining = variable.determined_by
        for constraint in variable.constraints:
            if constraint is not determining and constraint.satisfied():
                target.append(constraint)

    def change(self, variable, value):
        edit = Edit(variable, PREFERRED, self)
        plan = self.plan_for([edit])
        for _ in range(10):
            variable.value = value
            for constraint in plan:
                constraint.execute()
        edit.destroy(self)


def chain(n):
    planner = Planner()
    variables = [Variable("v%d" % i, 0) for i in range(n + 1)]
    for left, right in zip(variables, variables[1:]):
        Equal(left, right, REQUIRED, planner)
    first, last = variables[0], variables[-1]
    Stay(last, STRONG_DEFAULT, planner)
    edit = Edit(first, PREFERRED, planner)
    plan = planner.plan_for([edit])
    checksum = 0
    for i in range(50):
        first.value = i
        for constraint in plan:
            constraint.execute()
        if last.value != i:
            raise AssertionError("chain")
        checksum += last.value
    edit.destroy(planner)
    return checksum


def projection(n):
    planner = Planner()
    scale = Variable("scale", 10)
    offset = Variable("offset", 1000)
    targets = []
    source = target = None
    for i in range(n):
        source = Variable("source", i)
        target = Variable("target", i)
        targets.append(target)
        Stay(source, NORMAL, planner)
        Scale(source, scale, offset, target, REQUIRED, planner)
    planner.change(source, 17)
    checksum = target.value
    planner.change(target, 1050)
    checksum += source.value
    planner.change(scale, 5)
    checksum += sum(t.value for t in targets[:-1])
    planner.change(offset, 2000)
    checksum += sum(t.value for t in targets[:-1])
    return checksum


def run(n):
    return "%d %d" % (chain(n), projection(n))


if __name__ == "__main__":
    print(run(SIZE))
