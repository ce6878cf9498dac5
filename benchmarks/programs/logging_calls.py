# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Log records: silenced ones, formatted ones to a memory stream, with a filter and an exception."""

import io
import logging

SIZE = 4600


class Even(logging.Filter):
    def filter(self, record):
        return record.args is None or not record.args or record.args[0] % 2 == 0


def run(n):
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
    logger = logging.getLogger("benchmark.sub")
    logger.handlers[:] = [handler]
    logger.propagate = False
    logger.setLevel(logging.INFO)
    for i in range(n):
        logger.debug("silent %d", i)
        logger.debug("silent again %d of %d", i, n)
        logger.info("step %d of %d", i, n)
        logger.warning("careful")
    handler.addFilter(Even())
    for i in range(n):
        logger.error("value %d", i)
    text = stream.getvalue()
    return "%d %d" % (len(text), text.count("\n"))

if __name__ == "__main__":
    print(run(SIZE))
