// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.util.Map;
import java.util.Set;

/** Which attributes of built-in types are plain fields to a program: {@code member_descriptor}s rather than getset ones. */
final class BuiltinMembers {
    private static final Map<String, Set<String>> NAMES = Map.ofEntries(
            Map.entry("function", Set.of("__closure__", "__doc__", "__globals__", "__module__", "__builtins__")),
            Map.entry("method", Set.of("__func__", "__self__")),
            Map.entry("complex", Set.of("real", "imag")),
            Map.entry("timedelta", Set.of("days", "seconds", "microseconds")),
            Map.entry("slice", Set.of("start", "stop", "step")),
            Map.entry("range", Set.of("start", "stop", "step")),
            Map.entry("property", Set.of("fget", "fset", "fdel", "__doc__")),
            Map.entry("super", Set.of("__thisclass__", "__self__", "__self_class__")),
            Map.entry("classmethod", Set.of("__func__", "__wrapped__")),
            Map.entry("staticmethod", Set.of("__func__", "__wrapped__")),
            Map.entry("traceback", Set.of("tb_frame", "tb_lasti")),
            Map.entry("frame", Set.of("f_trace_lines")),
            Map.entry("BaseException", Set.of("__suppress_context__")),
            Map.entry("StopIteration", Set.of("value")),
            Map.entry("SystemExit", Set.of("code")),
            Map.entry("ImportError", Set.of("msg", "name", "path", "name_from")),
            Map.entry("OSError", Set.of("errno", "strerror", "filename", "filename2")),
            Map.entry("AttributeError", Set.of("name", "obj")),
            Map.entry("NameError", Set.of("name")),
            Map.entry(
                    "type",
                    Set.of(
                            "__basicsize__",
                            "__itemsize__",
                            "__flags__",
                            "__weakrefoffset__",
                            "__base__",
                            "__dictoffset__")),
            Map.entry(
                    "code",
                    Set.of(
                            "co_argcount",
                            "co_posonlyargcount",
                            "co_kwonlyargcount",
                            "co_stacksize",
                            "co_flags",
                            "co_names",
                            "co_filename",
                            "co_name",
                            "co_qualname",
                            "co_firstlineno",
                            "co_linetable",
                            "co_exceptiontable",
                            "co_consts")));

    private BuiltinMembers() {}

    static boolean contains(PyType owner, String name) {
        Set<String> names = NAMES.get(owner.bareName());
        return names != null && names.contains(name);
    }
}
