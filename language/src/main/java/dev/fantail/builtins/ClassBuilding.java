// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyCell;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.TypeCreation;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code __build_class__}: what a class statement calls. */
public final class ClassBuilding {
    private static final TruffleString METACLASS = Str.of("metaclass");

    private ClassBuilding() {}

    /**
     * Runs the body and makes the class.
     *
     * @param body function of the class body
     * @param keywords of the class statement, or {@code null}
     */
    @TruffleBoundary
    public static Object build(PyFunction body, TruffleString name, Object[] originalBases, PyDict keywords) {
        PyTuple bases = resolve(originalBases);
        PyDict extra = keywords == null ? new PyDict() : keywords.copy();
        Object metaclass = extra.removeString(METACLASS);
        if (metaclass == null) {
            metaclass = bases.size() == 0 ? Types.TYPE : Types.of(bases.get(0));
        }
        if (metaclass instanceof PyType type) {
            metaclass = TypeCreation.metaclass(type, bases.items());
        }
        Object namespace = prepare(metaclass, name, bases, extra);
        Object cell = body.code().callTarget().call(body, namespace);
        if (bases.items() != originalBases) {
            Items.set(namespace, Names.ORIG_BASES, PyTuple.of(originalBases));
        }
        Object cls = Calls.callWithDict(metaclass, new Object[] {name, bases, namespace}, extra);
        if (cls instanceof PyType && cell instanceof PyCell classCell && classCell.get() != cls) {
            if (classCell.get() == null) {
                throw Errors.runtimeError("__class__ not set defining " + Strings.repr(name) + " as "
                        + Strings.repr(cls) + ". Was __classcell__ propagated to type.__new__?");
            }
            throw Errors.typeError("__class__ set to " + Strings.repr(classCell.get()) + " defining "
                    + Strings.repr(name) + " as " + Strings.repr(cls));
        }
        return cls;
    }

    /** The bases with {@code __mro_entries__} asked; its {@code items()} is {@code bases} itself if nothing changed. */
    @TruffleBoundary
    static PyTuple resolve(Object[] bases) {
        PyTuple unchanged = new PyTuple(bases);
        List<Object> resolved = null;
        for (int i = 0; i < bases.length; i++) {
            Object entries = bases[i] instanceof PyType ? null : Attributes.getOrNull(bases[i], Names.MRO_ENTRIES);
            if (entries == null) {
                if (resolved != null) {
                    resolved.add(bases[i]);
                }
                continue;
            }
            if (!(Calls.call(entries, unchanged) instanceof PyTuple replacement)) {
                throw Errors.typeError("__mro_entries__ must return a tuple");
            }
            if (resolved == null) {
                resolved = new ArrayList<>(Arrays.asList(bases).subList(0, i));
            }
            resolved.addAll(Arrays.asList(replacement.items()));
        }
        return resolved == null ? unchanged : new PyTuple(resolved.toArray());
    }

    private static Object prepare(Object metaclass, TruffleString name, PyTuple bases, PyDict keywords) {
        if (metaclass == Types.TYPE) {
            return new PyDict();
        }
        Object method = Attributes.getOrNull(metaclass, Names.PREPARE);
        if (method == null) {
            return new PyDict();
        }
        Object namespace = Calls.callWithDict(method, new Object[] {name, bases}, keywords);
        if (!(namespace instanceof PyDict) && Types.of(namespace).lookup(Names.GETITEM) == null) {
            throw Errors.typeError((metaclass instanceof PyType type ? type.shortName() : "<metaclass>")
                    + ".__prepare__() must return a mapping, not "
                    + Types.of(namespace).shortName());
        }
        return namespace;
    }
}
