// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fantail.tests.support.CompilationLog;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Functions that are left by an exception of a handler. Truffle has to know before they are compiled that their frames are
 * put into memory, or gives up the machine code of each function that they are compiled into when it is first run.
 */
class RaisedInHandlersTest {
    /** More calls than a function is compiled after, in both tiers. */
    private static final int WARM = 30_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try:\n        return names[key]\n    except KeyError:\n        raise LookupError(key) from None",
                "try:\n"
                        + "        return names[key]\n"
                        + "    except KeyError as error:\n"
                        + "        raise LookupError(key) from error",
                "try:\n        return names[key]\n    except KeyError:\n        raise",
                "try:\n        return names[key]\n    except ValueError:\n        return 0",
                "try:\n        return names[key]\n    finally:\n        key = None",
                "raise LookupError(key)"
            })
    void noMachineCodeIsGivenUp(String body) {
        try (CompilationLog log = new CompilationLog(true)) {
            log.context().eval("python", """
                names = {}

                def find(key):
                    %s

                def get(key):
                    try:
                        return find(key)
                    except LookupError:
                        return 7
                """.formatted(body));
            Value get = log.context().getBindings("python").getMember("get");
            for (int i = 0; i < WARM; i++) {
                assertEquals(7, get.execute("k").asInt());
            }
            assertEquals(true, log.count(CompilationLog.DONE, "get") > 0, log::toString);
            assertEquals(0, log.events(CompilationLog.DEOPTIMIZED).size(), log::toString);
        }
    }
}
