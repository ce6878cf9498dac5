// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.HashMap;
import java.util.Map;

/**
 * The built-ins of one Java class, numbered. Subclasses are generated from the annotations; {@link #call} with a
 * constant number folds to a direct call in compiled code.
 */
public abstract class BuiltinTable {
    /**
     * One built-in.
     *
     * @param text signature as written in the annotation
     */
    public record Definition(String name, BuiltinKind kind, Signature signature, String text, String doc) {}

    private final String ownerName;
    private final String doc;
    private final boolean unhashable;

    @CompilationFinal(dimensions = 1)
    private Definition[] definitions;

    /**
     * @param ownerName of the type or module
     * @param doc its {@code __doc__}, or empty
     * @param unhashable whether {@code __hash__} is to be {@code None}
     */
    protected BuiltinTable(String ownerName, String doc, boolean unhashable) {
        this.ownerName = ownerName;
        this.doc = doc;
        this.unhashable = unhashable;
    }

    protected abstract Definition[] definitions();

    /**
     * Calls a built-in.
     *
     * @param args bound arguments in the order of its signature; the first one of a method is known to be an instance
     * @return the result, or {@code null} for an exhausted {@code __next__}
     */
    public abstract Object call(int id, Object[] args);

    /** A node that does what the built-in does, for call sites to inline; {@code null} when there is none. */
    public Node createNode(int id) {
        return null;
    }

    protected void initialize(PyType type, PyDict namespace) {}

    protected void initialize(PyModule module) {}

    public final Definition definition(int id) {
        Definition[] made = definitions;
        return all()[id];
    }

    @TruffleBoundary
    private Definition[] makeDefinitions() {
        Definition[] made = definitions();
        definitions = made;
        return made;
    }

    /** The name of the type or module. */
    public final String ownerName() {
        return ownerName;
    }

    /** Puts the methods and attributes into the namespace of a type. */
    @TruffleBoundary
    public final void install(PyType type, PyDict namespace) {
        Definition[] all = all();
        Map<String, int[]> accessors = new HashMap<>();
        for (int id = 0; id < all.length; id++) {
            int accessor = all[id].kind().ordinal() - BuiltinKind.GETTER.ordinal();
            if (accessor >= 0) {
                accessors.computeIfAbsent(all[id].name(), key -> new int[] {-1, -1, -1})[accessor] = id;
            }
        }
        for (int id = 0; id < all.length; id++) {
            Definition definition = all[id];
            TruffleString name = ConstantValues.intern(definition.name());
            if (definition.kind().ordinal() < BuiltinKind.GETTER.ordinal()) {
                namespace.putString(name, new PyBuiltin(this, id, definition, name, type, type));
            } else {
                int[] ids = accessors.remove(definition.name());
                if (ids != null) {
                    namespace.putString(name, new PyGetSet(this, ids[0], ids[1], ids[2], name, type, definition.doc()));
                }
            }
        }
        if (unhashable) {
            namespace.putString(Names.HASH, PyNone.NONE);
        }
        if (!doc.isEmpty()) {
            namespace.putString(Names.DOC, Str.of(doc));
        }
        initialize(type, namespace);
    }

    /** Puts the functions into a module. */
    @TruffleBoundary
    public final void install(PyModule module) {
        Definition[] all = all();
        for (int id = 0; id < all.length; id++) {
            TruffleString name = ConstantValues.intern(all[id].name());
            module.namespace().putString(name, new PyBuiltin(this, id, all[id], name, null, module));
        }
        if (!doc.isEmpty()) {
            module.namespace().putString(Names.DOC, Str.of(doc));
        }
        initialize(module);
    }

    /** A method that its type does not have in its namespace, to be bound to instances. */
    @TruffleBoundary
    public final PyBuiltin method(String name, PyType type) {
        Definition[] all = all();
        for (int id = 0; id < all.length; id++) {
            if (all[id].name().equals(name)) {
                return new PyBuiltin(this, id, all[id], ConstantValues.intern(name), type, type);
            }
        }
        throw CompilerDirectives.shouldNotReachHere("no built-in " + name);
    }

    private Definition[] all() {
        Definition[] made = definitions;
        return made == null ? makeDefinitions() : made;
    }

    protected static RuntimeException unknown(int id) {
        return CompilerDirectives.shouldNotReachHere("no built-in " + id);
    }

    /** The plain string of an argument that must be a {@code str}. */
    protected final TruffleString string(int id, int slot, Object value, boolean noneAllowed) {
        if (value == null || noneAllowed && value == PyNone.NONE) {
            return null;
        }
        if (value instanceof PyValueObject wrapped && wrapped.value() instanceof TruffleString text) {
            return text;
        }
        return (TruffleString) wrong(id, slot, value, "str", noneAllowed);
    }

    /** Accepts an absent argument as {@code null}; everything else is a {@code TypeError}. */
    protected final Object wrong(int id, int slot, Object value, String expected, boolean noneAllowed) {
        if (value == null || noneAllowed && value == PyNone.NONE) {
            return null;
        }
        throw BuiltinErrors.wrongArgument(
                this, definition(id), slot, value, noneAllowed ? expected + " or None" : expected);
    }
}
