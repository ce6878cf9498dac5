// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.trace;

import dev.fantail.objects.Errors;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyInstance;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.ThreadState;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** The state of {@code sys.monitoring} in one context: tools, what they listen to, and their callbacks. */
public final class Monitoring {
    public static final int TOOLS = 6;

    private final Instrumentation instrumentation;
    private final PyObject disable = new PyInstance(Types.OBJECT);
    private final PyObject missing = new PyInstance(Types.OBJECT);
    private final Object[] names = new Object[TOOLS];
    private final Object[][] callbacks = new Object[TOOLS][Event.COUNT];
    private final int[] events = new int[TOOLS];

    /** Per event: the tools, a bit each, that want it from all code. */
    private final byte[] globalTools = new byte[Event.COUNT];

    private final Map<PyCode, CodeEvents> codes = Collections.synchronizedMap(new WeakHashMap<>());

    private Monitoring(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    public static Monitoring of(PythonContext context) {
        return (Monitoring) context.moduleState()
                .computeIfAbsent(
                        Monitoring.class,
                        key -> new Monitoring(context.services().instrumentation()));
    }

    /** What a callback returns to hear no more of the event at the instruction. */
    public PyObject disable() {
        return disable;
    }

    /** Stands for the first argument of a call without arguments. */
    public PyObject missing() {
        return missing;
    }

    /** The name of a tool in use, or {@code null}. */
    public Object name(int tool) {
        return names[tool];
    }

    public void setName(int tool, Object name) {
        names[tool] = name;
    }

    /** The previous callback, or {@code null}. */
    public Object setCallback(int tool, int event, Object callback) {
        Object previous = callbacks[tool][event];
        callbacks[tool][event] = callback;
        return previous;
    }

    /** The events that the tool wants from all code. */
    public int events(int tool) {
        return events[tool];
    }

    public void setEvents(int tool, int newEvents) {
        int removed = events[tool] & ~newEvents;
        if (events[tool] == newEvents) {
            return;
        }
        events[tool] = newEvents;
        for (int event = 0; event < Event.COUNT; event++) {
            // What the runtime calls inside a call comes with the call.
            int asked = newEvents >> (event >= Event.FIRST_GROUPED ? Event.CALL : event) & 1;
            globalTools[event] = (byte) (globalTools[event] & ~(1 << tool) | asked << tool);
        }
        if (removed != 0) {
            synchronized (codes) {
                codes.values().forEach(code -> code.enable(tool, removed));
            }
        }
        instrumentation.monitoringChanged(this);
    }

    /** The events that the tool wants from the code object, those that it wants from all code left out. */
    public int localEvents(int tool, PyCode code) {
        CodeEvents known = codes.get(code);
        return known == null ? 0 : known.local(tool);
    }

    public void setLocalEvents(int tool, PyCode code, int newEvents) {
        CodeEvents known = codeEvents(code);
        int removed = known.local(tool) & ~newEvents;
        if (known.local(tool) == newEvents) {
            return;
        }
        known.setLocal(tool, newEvents);
        known.enable(tool, removed);
        instrumentation.monitoringChanged(this);
    }

    /** Enables again all that callbacks disabled. */
    public void restart() {
        synchronized (codes) {
            codes.values().forEach(CodeEvents::enableAll);
        }
        instrumentation.monitoringChanged(this);
    }

    public CodeEvents codeEvents(PyCode code) {
        return codes.computeIfAbsent(code, CodeEvents::new);
    }

    /** Whether some tool wants some event of the code. */
    boolean isInteresting(PyCode code) {
        CodeEvents known = codes.get(code);
        return known == null ? hasGlobal() : known.isActive(globalTools);
    }

    private boolean hasGlobal() {
        for (int asked : events) {
            if (asked != 0) {
                return true;
            }
        }
        return false;
    }

    boolean isInteresting(CodeEvents code) {
        return code.isActive(globalTools);
    }

    /** The tools, a bit each, to which the event at the instruction is reported. */
    int tools(CodeEvents code, int event, int offset) {
        int asked = event >= Event.FIRST_GROUPED ? Event.CALL : event;
        return (globalTools[event] | code.localTools(asked)) & ~code.disabledTools(event, offset);
    }

    /** Calls the callbacks of the tools, the one with the lowest number first. */
    void report(ThreadState thread, CodeEvents code, int tools, int event, int offset, Object... args) {
        for (int tool = 0; tool < TOOLS; tool++) {
            Object callback = (tools >> tool & 1) != 0 ? callbacks[tool][event] : null;
            if (callback == null) {
                continue;
            }
            int outer = thread.enterTool(event);
            Object result;
            try {
                result = Calls.call(callback, args);
            } finally {
                thread.leaveTool(outer);
            }
            if (result == disable) {
                disable(code, tool, event, offset);
            }
        }
    }

    private void disable(CodeEvents code, int tool, int event, int offset) {
        if (event < Event.LOCATED) {
            code.disable(tool, event, offset);
            return;
        }
        callbacks[tool][event] = null;
        throw Errors.valueError("Cannot disable " + Event.name(event) + " events. Callback removed.");
    }

    /** The events that are listened to, with their tools: for {@code sys.monitoring._all_events}. */
    public int toolsOf(int event) {
        return globalTools[event] & 0xFF;
    }
}
