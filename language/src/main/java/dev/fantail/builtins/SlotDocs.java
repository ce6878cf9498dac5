// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import java.util.HashMap;
import java.util.Map;

/** What {@code help()} says of the special methods of built-in types: it follows from their names. */
final class SlotDocs {
    private static final Map<String, String> DOCS = new HashMap<>();

    static {
        String[] binary = {
            "add",
            "+",
            "sub",
            "-",
            "mul",
            "*",
            "truediv",
            "/",
            "floordiv",
            "//",
            "mod",
            "%",
            "lshift",
            "<<",
            "rshift",
            ">>",
            "and",
            "&",
            "or",
            "|",
            "xor",
            "^",
            "matmul",
            "@"
        };
        for (int i = 0; i < binary.length; i += 2) {
            DOCS.put("__" + binary[i] + "__", "Return self" + binary[i + 1] + "value.");
            DOCS.put("__r" + binary[i] + "__", "Return value" + binary[i + 1] + "self.");
            DOCS.put("__i" + binary[i] + "__", "Return self" + binary[i + 1] + "=value.");
        }
        String[] comparisons = {"lt", "<", "le", "<=", "eq", "==", "ne", "!=", "gt", ">", "ge", ">="};
        for (int i = 0; i < comparisons.length; i += 2) {
            DOCS.put("__" + comparisons[i] + "__", "Return self" + comparisons[i + 1] + "value.");
        }
        for (String function : new String[] {"repr", "str", "hash", "len", "int", "float", "abs"}) {
            DOCS.put(
                    "__" + function + "__",
                    function.equals("int") || function.equals("float") || function.equals("abs")
                            ? function + "(self)"
                            : "Return " + function + "(self).");
        }
        DOCS.put("__next__", "Implement next(self).");
        DOCS.put("__iter__", "Implement iter(self).");
        DOCS.put("__neg__", "-self");
        DOCS.put("__pos__", "+self");
        DOCS.put("__invert__", "~self");
        DOCS.put("__bool__", "True if self else False");
        DOCS.put("__contains__", "Return bool(key in self).");
        DOCS.put("__getitem__", "Return self[key].");
        DOCS.put("__setitem__", "Set self[key] to value.");
        DOCS.put("__delitem__", "Delete self[key].");
        DOCS.put("__call__", "Call self as a function.");
        DOCS.put("__getattribute__", "Return getattr(self, name).");
        DOCS.put("__setattr__", "Implement setattr(self, name, value).");
        DOCS.put("__delattr__", "Implement delattr(self, name).");
        DOCS.put("__get__", "Return an attribute of instance, which is of type owner.");
        DOCS.put("__set__", "Set an attribute of instance to value.");
        DOCS.put("__delete__", "Delete an attribute of instance.");
        DOCS.put("__await__", "Return an iterator to be used in await expression.");
        DOCS.put("__aiter__", "Return an awaitable, that resolves in asynchronous iterator.");
        DOCS.put("__anext__", "Return a value or raise StopAsyncIteration.");
    }

    private SlotDocs() {}

    /** The documentation, or an empty string. */
    static String of(String name) {
        return DOCS.getOrDefault(name, "");
    }
}
