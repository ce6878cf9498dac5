// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sys;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySimpleNamespace;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.trace.Event;
import dev.fantail.objects.trace.Monitoring;

/** {@code sys.monitoring}: tools register callbacks for events of running code. */
@BuiltinModule("sys.monitoring")
public final class MonitoringModule {
    private static final int ALL_EVENTS = (1 << Event.COUNT) - 1;
    private static final int LOCAL_EVENTS = (1 << Event.LOCATED) - 1;
    private static final int GROUPED_EVENTS = 1 << Event.C_RETURN | 1 << Event.C_RAISE;
    private static final int CALL_EVENTS = GROUPED_EVENTS | 1 << Event.CALL;

    private MonitoringModule() {}

    @ModuleInit
    static void init(PyModule module) {
        Monitoring monitoring = monitoring();
        module.set("DISABLE", monitoring.disable());
        module.set("MISSING", monitoring.missing());
        module.set("DEBUGGER_ID", 0L);
        module.set("COVERAGE_ID", 1L);
        module.set("PROFILER_ID", 2L);
        module.set("OPTIMIZER_ID", 5L);
        PySimpleNamespace events = new PySimpleNamespace(Types.SIMPLE_NAMESPACE);
        for (int event = 0; event < Event.COUNT; event++) {
            Attributes.set(events, Str.of(Event.name(event)), 1L << event);
        }
        Attributes.set(events, Str.of("NO_EVENTS"), 0L);
        module.set("events", events);
    }

    private static Monitoring monitoring() {
        return Monitoring.of(PythonContext.get());
    }

    private static void check(int tool) {
        if (tool < 0 || tool >= Monitoring.TOOLS) {
            throw Errors.valueError("invalid tool " + tool + " (must be between 0 and 5)");
        }
    }

    private static Monitoring inUse(int tool) {
        check(tool);
        Monitoring monitoring = monitoring();
        if (monitoring.name(tool) == null) {
            throw Errors.valueError("tool " + tool + " is not in use");
        }
        return monitoring;
    }

    @Builtin("use_tool_id(tool_id, name, /)")
    static void useTool(int tool, Object name) {
        check(tool);
        if (!(PyValueObject.unwrap(name) instanceof TruffleString)) {
            throw Errors.valueError("tool name must be a str");
        }
        Monitoring monitoring = monitoring();
        if (monitoring.name(tool) != null) {
            throw Errors.valueError("tool " + tool + " is already in use");
        }
        monitoring.setName(tool, name);
    }

    @Builtin("free_tool_id(tool_id, /)")
    static void freeTool(int tool) {
        check(tool);
        monitoring().setName(tool, null);
    }

    @Builtin("get_tool(tool_id, /)")
    static Object getTool(int tool) {
        check(tool);
        return PyNone.ofNullable(monitoring().name(tool));
    }

    @Builtin("register_callback(tool_id, event, func, /)")
    static Object registerCallback(int tool, int event, Object function) {
        check(tool);
        if (Integer.bitCount(event) != 1) {
            throw Errors.valueError("The callback can only be set for one event at a time");
        }
        int number = Integer.numberOfTrailingZeros(event);
        if (number >= Event.COUNT) {
            throw Errors.valueError("invalid event " + event);
        }
        return PyNone.ofNullable(monitoring().setCallback(tool, number, function == PyNone.NONE ? null : function));
    }

    @Builtin("get_events(tool_id, /)")
    static long getEvents(int tool) {
        check(tool);
        return monitoring().events(tool);
    }

    @Builtin("set_events(tool_id, event_set, /)")
    static void setEvents(int tool, int events) {
        check(tool);
        if ((events & ~ALL_EVENTS) != 0) {
            throw Errors.valueError("invalid event set 0x" + Integer.toHexString(events));
        }
        int plain = withoutGrouped(events);
        inUse(tool).setEvents(tool, plain);
    }

    private static int withoutGrouped(int events) {
        if ((events & GROUPED_EVENTS) != 0 && (events & CALL_EVENTS) != CALL_EVENTS) {
            throw Errors.valueError("cannot set C_RETURN or C_RAISE events independently");
        }
        return events & ~GROUPED_EVENTS;
    }

    private static PyCode code(Object code) {
        if (code instanceof PyCode known) {
            return known;
        }
        throw Errors.typeError("code must be a code object");
    }

    @Builtin("get_local_events(tool_id, code, /)")
    static long getLocalEvents(int tool, Object code) {
        PyCode known = code(code);
        check(tool);
        return monitoring().localEvents(tool, known);
    }

    @Builtin("set_local_events(tool_id, code, event_set, /)")
    static void setLocalEvents(int tool, Object code, int events) {
        PyCode known = code(code);
        check(tool);
        int plain = withoutGrouped(events);
        if ((plain & ~LOCAL_EVENTS) != 0) {
            throw Errors.valueError("invalid local event set 0x" + Integer.toHexString(events));
        }
        inUse(tool).setLocalEvents(tool, known, plain);
    }

    @Builtin("restart_events()")
    static void restart() {
        monitoring().restart();
    }

    @Builtin("_all_events()")
    static Object allEvents() {
        Monitoring monitoring = monitoring();
        PyDict result = new PyDict();
        for (int event = 0; event < Event.FIRST_GROUPED; event++) {
            int tools = monitoring.toolsOf(event);
            if (tools != 0) {
                result.put(Str.of(Event.name(event)), (long) tools);
            }
        }
        return result;
    }
}
