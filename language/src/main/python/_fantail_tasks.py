# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""The tasks that event loops are to run, as asyncio.all_tasks() wants them."""

from _fantail_asyncio import is_scheduled, is_task, scheduled_tasks, set_scheduled
from _weakrefset import WeakSet


class ScheduledTasks(WeakSet):
    """A weak set of tasks. Those of _asyncio that are pending are known without a reference to each."""

    def __iter__(self):
        yield from scheduled_tasks()
        yield from super().__iter__()

    def __len__(self):
        return len(scheduled_tasks()) + super().__len__()

    def __contains__(self, task):
        return is_scheduled(task) if is_task(task) else super().__contains__(task)

    def add(self, task):
        if is_task(task):
            set_scheduled(task, True)
        else:
            super().add(task)

    def discard(self, task):
        if is_task(task):
            set_scheduled(task, False)
        else:
            super().discard(task)

    def remove(self, task):
        if task not in self:
            raise KeyError(task)
        self.discard(task)

    def clear(self):
        for task in list(self):
            self.discard(task)
