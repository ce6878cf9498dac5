// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.protocol.Calls;

/** The global variables of a module as a scope: what {@code Context.getBindings("python")} gives. */
@ExportLibrary(InteropLibrary.class)
public final class ScopeObject implements TruffleObject {
    private final PyModule module;

    public ScopeObject(PyModule module) {
        this.module = module;
    }

    private PyDict variables() {
        return module.namespace();
    }

    @TruffleBoundary
    private Object get(String name) {
        return variables().getString(ConstantValues.intern(name));
    }

    @ExportMessage
    boolean isScope() {
        return true;
    }

    @ExportMessage
    boolean hasLanguage() {
        return true;
    }

    @ExportMessage
    Class<? extends TruffleLanguage<?>> getLanguage() {
        return ObjectExports.languageClass();
    }

    @ExportMessage
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        PyList names = new PyList();
        for (Object key : variables().keyArray()) {
            if (key instanceof TruffleString) {
                names.append(key);
            }
        }
        return names;
    }

    @ExportMessage(name = "isMemberReadable")
    @ExportMessage(name = "isMemberModifiable")
    @ExportMessage(name = "isMemberRemovable")
    boolean hasMember(String member) {
        return get(member) != null;
    }

    @ExportMessage
    boolean isMemberInsertable(String member) {
        return get(member) == null;
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberInvocable(String member) {
        Object value = get(member);
        return value != null && Calls.isCallable(value);
    }

    @ExportMessage
    Object readMember(String member) throws UnknownIdentifierException {
        Object value = get(member);
        if (value == null) {
            throw UnknownIdentifierException.create(member);
        }
        return Border.toForeign(value);
    }

    @ExportMessage
    Object invokeMember(String member, Object[] arguments)
            throws UnknownIdentifierException, UnsupportedMessageException {
        return ObjectExports.call(readMember(member), arguments);
    }

    @ExportMessage
    @TruffleBoundary
    void writeMember(String member, Object value) {
        variables().putString(ConstantValues.intern(member), Border.toPython(value));
    }

    @ExportMessage
    @TruffleBoundary
    void removeMember(String member) throws UnknownIdentifierException {
        if (variables().removeString(ConstantValues.intern(member)) == null) {
            throw UnknownIdentifierException.create(member);
        }
    }

    @ExportMessage
    @TruffleBoundary
    Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return "module " + module.get("__name__");
    }

    /** The scope of the current context. */
    public static ScopeObject of(PythonContext context) {
        return new ScopeObject(context.mainModule());
    }
}
