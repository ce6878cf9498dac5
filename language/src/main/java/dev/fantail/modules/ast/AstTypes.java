// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.ast;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.HiddenKey;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyInstance;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.TypeCreation;
import dev.fantail.objects.Types;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The classes of the module {@code ast} in one context: programs may change them, as they do classes of their own. */
final class AstTypes {
    static final TruffleString FIELDS = ConstantValues.intern("_fields");
    static final TruffleString ATTRIBUTES = ConstantValues.intern("_attributes");
    static final TruffleString LINE = ConstantValues.intern("lineno");
    static final TruffleString COLUMN = ConstantValues.intern("col_offset");
    static final TruffleString END_LINE = ConstantValues.intern("end_lineno");
    static final TruffleString END_COLUMN = ConstantValues.intern("end_col_offset");

    private static final HiddenKey KEY = new HiddenKey("syntax trees");

    /** A class with what conversions ask about it. */
    record Node(PyType type, AstGrammar.NodeClass grammar, TruffleString[] fieldNames) {}

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, AstGrammar.Kind> kinds = new HashMap<>();
    private final Map<String, Object> singletons = new HashMap<>();
    private final PyType root;

    private AstTypes() {
        root = create("AST", Types.OBJECT, new PyDict(), new PyTuple(), null);
        root.namespace().putString(ATTRIBUTES, PyTuple.EMPTY);
        new AstMethodsTable().install(root, root.namespace());
        for (AstGrammar.Kind kind : AstGrammar.kinds()) {
            kinds.put(kind.self().name(), kind);
            PyDict body = new PyDict();
            boolean places = kind.places() != AstGrammar.Places.NONE;
            body.putString(ATTRIBUTES, places ? new PyTuple(LINE, COLUMN, END_LINE, END_COLUMN) : PyTuple.EMPTY);
            if (kind.places() == AstGrammar.Places.END_OPTIONAL) {
                body.putString(END_LINE, PyNone.NONE);
                body.putString(END_COLUMN, PyNone.NONE);
            }
            PyType base = add(kind.self(), root, body, kind.text());
            for (AstGrammar.NodeClass member : kind.members()) {
                add(member, base, new PyDict(), member.text());
            }
        }
    }

    /** The classes of the current context. */
    static AstTypes get() {
        AstTypes known = getOrNull();
        if (known == null) {
            known = new AstTypes();
            Object earlier = PythonContext.get().moduleState().putIfAbsent(KEY, known);
            known = earlier == null ? known : (AstTypes) earlier;
        }
        return known;
    }

    /** The classes if there may be objects of them. */
    static AstTypes getOrNull() {
        return (AstTypes) PythonContext.get().moduleState().get(KEY);
    }

    private PyType add(AstGrammar.NodeClass grammar, PyType base, PyDict body, String doc) {
        TruffleString[] names = new TruffleString[grammar.fields().size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = ConstantValues.intern(grammar.fields().get(i).name());
            if (grammar.fields().get(i).isOptional()) {
                body.putString(names[i], PyNone.NONE);
            }
        }
        PyType type = create(grammar.name(), base, body, PyTuple.of((Object[]) names), doc);
        nodes.put(grammar.name(), new Node(type, grammar, names));
        return type;
    }

    private static PyType create(String name, PyType base, PyDict body, PyTuple fields, String doc) {
        body.putString(FIELDS, fields);
        body.putString(Names.MATCH_ARGS, fields);
        body.putString(Names.MODULE, Str.of("ast"));
        body.putString(Names.DOC, doc == null ? PyNone.NONE : Str.of(doc));
        return (PyType) TypeCreation.create(Types.TYPE, ConstantValues.intern(name), new PyTuple(base), body, null);
    }

    PyType root() {
        return root;
    }

    Map<String, Node> nodes() {
        return nodes;
    }

    Node node(String name) {
        return nodes.get(name);
    }

    AstGrammar.Kind kind(String name) {
        return kinds.get(name);
    }

    /** Operators and contexts: one object of each class. */
    Object singleton(String name) {
        return singletons.computeIfAbsent(
                name, key -> new PyInstance(nodes.get(key).type()));
    }
}
