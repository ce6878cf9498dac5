// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fantail.tests.support.CompilationLog;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** A body that is too big for one compilation is compiled in regions, and nobody can tell. */
class RegionsTest {
    /** More calls than code is compiled after. */
    private static final int WARM = 3000;

    /** More departures than a region that runs on a copy of the frame puts up with. */
    private static final int PATIENCE = 20;

    /** A function of 4,500 instructions that adds things up, and what it must give. */
    private static final String PROGRAM = """
        import sys

        COUNT = 640

        def source():
            yield "def big(x, event=None):"
            yield "    total, half, last = 0, 0.5, None"
            for i in range(COUNT):
                match i % 4:
                    case 0:
                        yield f"    total += x * {i}"
                    case 1:
                        yield f"    if total % {i + 2} == 1: total -= {i}"
                    case 2:
                        yield f"    for k in range(2): total += k; half = -half"
                    case 3:
                        yield f"    last = total = (total + {i}) % 1000003"
                if i % 160 == 80:
                    yield f"    if event is not None: event({i})"
            yield "    return total, half, last"

        def model(x, count=COUNT):
            total = last = 0
            for i in range(count):
                match i % 4:
                    case 0:
                        total += x * i
                    case 1:
                        if total % (i + 2) == 1:
                            total -= i
                    case 2:
                        total += 1
                    case 3:
                        last = total = (total + i) % 1000003
            return total, 0.5, last

        lines = "\\n".join(source())
        exec(lines)
        line_of = {i: 1 + n for n, line in enumerate(lines.splitlines()) for i in range(COUNT)
                   if line.endswith(f"event({i})")}

        def check(x):
            return big(x) == model(x)

        def check_frames(x):
            frames = []
            def look(i):
                frame = sys._getframe(1)
                assert frame.f_code is big.__code__ and frame.f_lineno == line_of[i], (i, frame)
                assert frame.f_locals["total"] == model(x, i + 1)[0], (i, frame.f_locals)
                assert frame.f_back.f_code is check_frames.__code__
                frames.append(frame)
            result = big(x, look)
            assert len(frames) == len(line_of) and all(frame is frames[0] for frame in frames)
            return frames[0].f_locals["last"] == model(x)[2] and result == model(x)

        def check_exceptions(x):
            for place in line_of:
                def fail(i):
                    if i == place:
                        raise KeyError(i)
                try:
                    big(x, fail)
                except KeyError as e:
                    trace = e.__traceback__.tb_next
                    assert trace.tb_lineno == line_of[place], trace.tb_lineno
                    assert trace.tb_frame.f_locals["total"] == model(x, place + 1)[0]
            return True

        def check_tools(x):
            seen = []
            def trace(frame, event, argument):
                if frame.f_code is big.__code__ and event == "line":
                    seen.append(frame.f_lineno)
                return trace
            def begin(i):
                sys._getframe(1).f_trace = trace
                sys.settrace(trace)
            try:
                result = big(x, begin)
            finally:
                sys.settrace(None)
            return result == model(x) and seen[0] == min(line_of.values()) + 1 and seen[-1] == len(lines.splitlines())
        """;

    @Test
    void regionsAreCompiledAndNobodyCanTell() {
        try (CompilationLog log = new CompilationLog(false)) {
            log.context().eval("python", PROGRAM);
            warm(log, "check", WARM);
            assertTrue(log.count(CompilationLog.DONE, " big ") > 4, log::toString);
            log.clear();
            warm(log, "check", WARM);
            assertEquals("", log.toString(), "compiled once and for all");

            for (String check : new String[] {"check_exceptions", "check_frames"}) {
                warm(log, check, PATIENCE);
                warm(log, "check", WARM);
                warm(log, check, PATIENCE);
            }
            // Each time gives up all that was compiled.
            warm(log, "check_tools", 2);
            warm(log, "check", WARM);
            assertEquals(0, log.events(CompilationLog.FAILED).size(), log::toString);
            log.clear();
            warm(log, "check", WARM);
            assertEquals("", log.toString(), "compiled once and for all, on the frame of the body");
        }
    }

    private static void warm(CompilationLog log, String check, int times) {
        Value function = log.context().getBindings("python").getMember(check);
        for (int i = 0; i < times; i++) {
            int x = i % 40;
            assertTrue(function.execute(x).asBoolean(), () -> check + " of " + x);
        }
    }
}
