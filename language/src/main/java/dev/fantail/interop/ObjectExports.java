// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnknownKeyException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.utilities.TriState;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.TypeChecks;
import java.math.BigInteger;

/**
 * What other languages see of a Python object, message by message. It is one class because a receiver has one class of
 * exports; the work is done by the classes beside it.
 */
@ExportLibrary(value = InteropLibrary.class, receiverType = PyObject.class)
public final class ObjectExports {
    private ObjectExports() {}

    @SuppressWarnings("unchecked")
    @TruffleBoundary
    static Class<? extends TruffleLanguage<?>> languageClass() {
        return (Class<? extends TruffleLanguage<?>>)
                PythonContext.get().services().language().getClass();
    }

    /** The number or string that an instance of a subclass of those types holds, or {@code null}. */
    private static Object value(PyObject self) {
        return self instanceof PyValueObject object ? object.value() : null;
    }

    private static Object checked(Object value) throws UnsupportedMessageException {
        check(value != null);
        return value;
    }

    private static void check(boolean supported) throws UnsupportedMessageException {
        if (!supported) {
            throw UnsupportedMessageException.create();
        }
    }

    private static PyBaseException exception(PyObject self) throws UnsupportedMessageException {
        if (self instanceof PyBaseException exception) {
            return exception;
        }
        throw UnsupportedMessageException.create();
    }

    private static PyType type(PyObject self) throws UnsupportedMessageException {
        if (self instanceof PyType type) {
            return type;
        }
        throw UnsupportedMessageException.create();
    }

    @ExportMessage
    static boolean isNull(PyObject self) {
        return self == PyNone.NONE;
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isNumber(PyObject self) {
        return value(self) instanceof Object value
                && InteropLibrary.getUncached().isNumber(value);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean fitsInByte(PyObject self) {
        return value(self) instanceof Object value
                && InteropLibrary.getUncached().fitsInByte(value);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean fitsInShort(PyObject self) {
        return value(self) instanceof Object value
                && InteropLibrary.getUncached().fitsInShort(value);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean fitsInInt(PyObject self) {
        return value(self) instanceof Object value
                && InteropLibrary.getUncached().fitsInInt(value);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean fitsInLong(PyObject self) {
        return value(self) instanceof Object value
                && InteropLibrary.getUncached().fitsInLong(value);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean fitsInFloat(PyObject self) {
        return value(self) instanceof Object value
                && InteropLibrary.getUncached().fitsInFloat(value);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean fitsInDouble(PyObject self) {
        return value(self) instanceof Object value
                && InteropLibrary.getUncached().fitsInDouble(value);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean fitsInBigInteger(PyObject self) {
        return value(self) instanceof Object value
                && InteropLibrary.getUncached().fitsInBigInteger(value);
    }

    @ExportMessage
    @TruffleBoundary
    static byte asByte(PyObject self) throws UnsupportedMessageException {
        return InteropLibrary.getUncached().asByte(checked(value(self)));
    }

    @ExportMessage
    @TruffleBoundary
    static short asShort(PyObject self) throws UnsupportedMessageException {
        return InteropLibrary.getUncached().asShort(checked(value(self)));
    }

    @ExportMessage
    @TruffleBoundary
    static int asInt(PyObject self) throws UnsupportedMessageException {
        return InteropLibrary.getUncached().asInt(checked(value(self)));
    }

    @ExportMessage
    @TruffleBoundary
    static long asLong(PyObject self) throws UnsupportedMessageException {
        return InteropLibrary.getUncached().asLong(checked(value(self)));
    }

    @ExportMessage
    @TruffleBoundary
    static float asFloat(PyObject self) throws UnsupportedMessageException {
        return InteropLibrary.getUncached().asFloat(checked(value(self)));
    }

    @ExportMessage
    @TruffleBoundary
    static double asDouble(PyObject self) throws UnsupportedMessageException {
        return InteropLibrary.getUncached().asDouble(checked(value(self)));
    }

    @ExportMessage
    @TruffleBoundary
    static BigInteger asBigInteger(PyObject self) throws UnsupportedMessageException {
        return InteropLibrary.getUncached().asBigInteger(checked(value(self)));
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isString(PyObject self) {
        return value(self) instanceof TruffleString;
    }

    @ExportMessage
    @TruffleBoundary
    static String asString(PyObject self) throws UnsupportedMessageException {
        return InteropLibrary.getUncached().asString(checked(value(self)));
    }

    @ExportMessage
    @TruffleBoundary
    static TruffleString asTruffleString(PyObject self) throws UnsupportedMessageException {
        return InteropLibrary.getUncached().asTruffleString(checked(value(self)));
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isExecutable(PyObject self) {
        return Calls.isCallable(self);
    }

    @ExportMessage
    @TruffleBoundary
    static Object execute(PyObject self, Object[] arguments) throws UnsupportedMessageException {
        return call(self, arguments);
    }

    /** Calls any Python value with values of the other side. */
    @TruffleBoundary
    static Object call(Object callable, Object[] arguments) throws UnsupportedMessageException {
        if (!Calls.isCallable(callable)) {
            throw UnsupportedMessageException.create();
        }
        return Border.leave(() -> Calls.call(callable, Border.toPython(arguments)));
    }

    @ExportMessage
    static boolean isInstantiable(PyObject self) {
        return self instanceof PyType;
    }

    @ExportMessage
    @TruffleBoundary
    static Object instantiate(PyObject self, Object[] arguments) throws UnsupportedMessageException {
        if (!(self instanceof PyType)) {
            throw UnsupportedMessageException.create();
        }
        return call(self, arguments);
    }

    @ExportMessage
    static boolean hasMembers(PyObject self) {
        return self != PyNone.NONE;
    }

    @ExportMessage
    @TruffleBoundary
    static Object getMembers(PyObject self, @SuppressWarnings("unused") boolean includeInternal)
            throws UnsupportedMessageException {
        if (!hasMembers(self)) {
            throw UnsupportedMessageException.create();
        }
        return Border.leave(() -> ObjectMembers.names(self));
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isMemberReadable(PyObject self, String member) {
        return hasMembers(self) && ObjectMembers.exists(self, member);
    }

    @ExportMessage
    @TruffleBoundary
    static Object readMember(PyObject self, String member) throws UnknownIdentifierException {
        Object value = hasMembers(self) ? Border.leave(() -> ObjectMembers.get(self, member)) : null;
        if (value == null) {
            throw UnknownIdentifierException.create(member);
        }
        return value;
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isMemberModifiable(PyObject self, String member) {
        return isMemberReadable(self, member) && ObjectMembers.isWritable(self, member);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isMemberInsertable(PyObject self, String member) {
        return hasMembers(self) && !ObjectMembers.exists(self, member) && ObjectMembers.isWritable(self, member);
    }

    @ExportMessage
    @TruffleBoundary
    static void writeMember(PyObject self, String member, Object value) throws UnsupportedMessageException {
        if (!hasMembers(self) || !ObjectMembers.isWritable(self, member)) {
            throw UnsupportedMessageException.create();
        }
        Border.leave(() -> {
            ObjectMembers.set(self, member, Border.toPython(value));
            return null;
        });
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isMemberRemovable(PyObject self, String member) {
        return hasMembers(self) && ObjectMembers.isRemovable(self, member);
    }

    @ExportMessage
    @TruffleBoundary
    static void removeMember(PyObject self, String member) throws UnknownIdentifierException {
        if (!isMemberRemovable(self, member)) {
            throw UnknownIdentifierException.create(member);
        }
        Border.leave(() -> {
            ObjectMembers.remove(self, member);
            return null;
        });
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isMemberInvocable(PyObject self, String member) {
        if (!isMemberReadable(self, member)) {
            return false;
        }
        return Calls.isCallable(ObjectMembers.get(self, member));
    }

    @ExportMessage
    @TruffleBoundary
    static Object invokeMember(PyObject self, String member, Object[] arguments)
            throws UnknownIdentifierException, UnsupportedMessageException {
        return call(readMember(self, member), arguments);
    }

    @ExportMessage
    static boolean hasArrayElements(PyObject self) {
        return ObjectElements.isSequence(self);
    }

    @ExportMessage
    @TruffleBoundary
    static long getArraySize(PyObject self) throws UnsupportedMessageException {
        check(ObjectElements.isSequence(self));
        return ObjectElements.length(self);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isArrayElementReadable(PyObject self, long index) {
        return hasArrayElements(self) && index >= 0 && index < ObjectElements.length(self);
    }

    @ExportMessage
    @TruffleBoundary
    static Object readArrayElement(PyObject self, long index)
            throws UnsupportedMessageException, InvalidArrayIndexException {
        check(hasArrayElements(self));
        Object value = index < 0 ? null : Border.leave(() -> ObjectElements.get(self, index));
        if (value == null) {
            throw InvalidArrayIndexException.create(index);
        }
        return value;
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isArrayElementModifiable(PyObject self, long index) {
        return isArrayElementReadable(self, index) && ObjectElements.isAssignable(self);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isArrayElementInsertable(PyObject self, long index) {
        return hasArrayElements(self) && index == ObjectElements.length(self) && ObjectElements.isGrowable(self);
    }

    @ExportMessage
    @TruffleBoundary
    static void writeArrayElement(PyObject self, long index, Object value)
            throws UnsupportedMessageException, InvalidArrayIndexException {
        check(hasArrayElements(self) && ObjectElements.isAssignable(self));
        if (isArrayElementInsertable(self, index)) {
            Border.leave(() -> {
                ObjectElements.append(self, Border.toPython(value));
                return null;
            });
            return;
        } else if (!isArrayElementModifiable(self, index)) {
            throw InvalidArrayIndexException.create(index);
        }
        Border.leave(() -> {
            Items.set(self, index, Border.toPython(value));
            return null;
        });
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isArrayElementRemovable(PyObject self, long index) {
        return isArrayElementReadable(self, index) && ObjectElements.isDeletable(self);
    }

    @ExportMessage
    @TruffleBoundary
    static void removeArrayElement(PyObject self, long index)
            throws UnsupportedMessageException, InvalidArrayIndexException {
        check(hasArrayElements(self) && ObjectElements.isDeletable(self));
        if (!isArrayElementReadable(self, index)) {
            throw InvalidArrayIndexException.create(index);
        }
        Border.leave(() -> {
            Items.delete(self, index);
            return null;
        });
    }

    @ExportMessage
    static boolean hasHashEntries(PyObject self) {
        return ObjectElements.isMapping(self);
    }

    @ExportMessage
    @TruffleBoundary
    static long getHashSize(PyObject self) throws UnsupportedMessageException {
        check(hasHashEntries(self));
        return ObjectElements.length(self);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isHashEntryReadable(PyObject self, Object key) {
        return hasHashEntries(self) && ObjectElements.contains(self, Border.toPython(key));
    }

    @ExportMessage
    @TruffleBoundary
    static Object readHashValue(PyObject self, Object key) throws UnsupportedMessageException, UnknownKeyException {
        check(hasHashEntries(self));
        Object value = Border.leave(() -> ObjectElements.get(self, Border.toPython(key)));
        if (value == null) {
            throw UnknownKeyException.create(key);
        }
        return value;
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isHashEntryModifiable(PyObject self, Object key) {
        return isHashEntryReadable(self, key) && ObjectElements.isAssignable(self);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isHashEntryInsertable(PyObject self, Object key) {
        return hasHashEntries(self)
                && ObjectElements.isAssignable(self)
                && !ObjectElements.contains(self, Border.toPython(key));
    }

    @ExportMessage
    @TruffleBoundary
    static void writeHashEntry(PyObject self, Object key, Object value) throws UnsupportedMessageException {
        check(hasHashEntries(self) && ObjectElements.isAssignable(self));
        Border.leave(() -> {
            Items.set(self, Border.toPython(key), Border.toPython(value));
            return null;
        });
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isHashEntryRemovable(PyObject self, Object key) {
        return isHashEntryReadable(self, key) && ObjectElements.isDeletable(self);
    }

    @ExportMessage
    @TruffleBoundary
    static void removeHashEntry(PyObject self, Object key) throws UnsupportedMessageException, UnknownKeyException {
        check(hasHashEntries(self) && ObjectElements.isDeletable(self));
        if (!isHashEntryReadable(self, key)) {
            throw UnknownKeyException.create(key);
        }
        Border.leave(() -> {
            Items.delete(self, Border.toPython(key));
            return null;
        });
    }

    @ExportMessage
    @TruffleBoundary
    static Object getHashEntriesIterator(PyObject self) throws UnsupportedMessageException {
        check(hasHashEntries(self));
        return Border.leave(() -> new InteropIterator(Iteration.iter(ObjectElements.view(self, "items"))));
    }

    @ExportMessage
    @TruffleBoundary
    static Object getHashKeysIterator(PyObject self) throws UnsupportedMessageException {
        check(hasHashEntries(self));
        return Border.leave(() -> new InteropIterator(Iteration.iter(ObjectElements.view(self, "keys"))));
    }

    @ExportMessage
    @TruffleBoundary
    static Object getHashValuesIterator(PyObject self) throws UnsupportedMessageException {
        check(hasHashEntries(self));
        return Border.leave(() -> new InteropIterator(Iteration.iter(ObjectElements.view(self, "values"))));
    }

    @ExportMessage
    @TruffleBoundary
    static boolean hasIterator(PyObject self) {
        Object method = self.type().lookup(Names.ITER);
        return method != null && method != PyNone.NONE;
    }

    @ExportMessage
    @TruffleBoundary
    static Object getIterator(PyObject self) throws UnsupportedMessageException {
        check(hasIterator(self));
        return Border.leave(() -> new InteropIterator(Iteration.iter(self)));
    }

    @ExportMessage
    static boolean isException(PyObject self) {
        return self instanceof PyBaseException;
    }

    @ExportMessage
    @TruffleBoundary
    static RuntimeException throwException(PyObject self) throws UnsupportedMessageException {
        throw Border.leaving(new PyException(exception(self)));
    }

    @ExportMessage
    @TruffleBoundary
    static ExceptionType getExceptionType(PyObject self) throws UnsupportedMessageException {
        return ExceptionMessages.type(exception(self));
    }

    @ExportMessage
    @TruffleBoundary
    static int getExceptionExitStatus(PyObject self) throws UnsupportedMessageException {
        PyBaseException exception = exception(self);
        check(ExceptionMessages.type(exception) == ExceptionType.EXIT);
        return ExceptionMessages.exitStatus(exception);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isExceptionIncompleteSource(PyObject self) throws UnsupportedMessageException {
        PyBaseException exception = exception(self);
        check(ExceptionMessages.type(exception) == ExceptionType.PARSE_ERROR);
        return ExceptionMessages.isIncomplete(exception);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean hasExceptionCause(PyObject self) {
        return self instanceof PyBaseException exception && ExceptionMessages.cause(exception) != null;
    }

    @ExportMessage
    @TruffleBoundary
    static Object getExceptionCause(PyObject self) throws UnsupportedMessageException {
        return checked(ExceptionMessages.cause(exception(self)));
    }

    @ExportMessage
    static boolean hasExceptionMessage(PyObject self) {
        return self instanceof PyBaseException;
    }

    @ExportMessage
    @TruffleBoundary
    static Object getExceptionMessage(PyObject self) throws UnsupportedMessageException {
        return ExceptionMessages.message(exception(self));
    }

    @ExportMessage
    static boolean hasExceptionStackTrace(PyObject self) {
        return self instanceof PyBaseException;
    }

    @ExportMessage
    @TruffleBoundary
    static Object getExceptionStackTrace(PyObject self) throws UnsupportedMessageException {
        return ExceptionMessages.stackTrace(exception(self));
    }

    @ExportMessage
    static boolean hasMetaObject(@SuppressWarnings("unused") PyObject self) {
        return true;
    }

    @ExportMessage
    static Object getMetaObject(PyObject self) {
        return self.type();
    }

    @ExportMessage
    static boolean isMetaObject(PyObject self) {
        return self instanceof PyType;
    }

    @ExportMessage
    @TruffleBoundary
    static Object getMetaQualifiedName(PyObject self) throws UnsupportedMessageException {
        PyType type = type(self);
        Object module = Attributes.getOrNull(type, Names.MODULE);
        return module instanceof TruffleString text && !Str.toJava(text).equals("builtins")
                ? Str.of(Str.toJava(text) + "." + Str.toJava(type.qualifiedName()))
                : type.qualifiedName();
    }

    @ExportMessage
    @TruffleBoundary
    static Object getMetaSimpleName(PyObject self) throws UnsupportedMessageException {
        return type(self).bareName();
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isMetaInstance(PyObject self, Object instance) throws UnsupportedMessageException {
        PyType type = type(self);
        return Border.leave(() -> TypeChecks.isInstance(Border.toPython(instance), type));
    }

    @ExportMessage
    @TruffleBoundary
    static boolean hasMetaParents(PyObject self) {
        return self instanceof PyType type && type.bases().length > 0;
    }

    @ExportMessage
    @TruffleBoundary
    static Object getMetaParents(PyObject self) throws UnsupportedMessageException {
        check(hasMetaParents(self));
        return new PyTuple((Object[]) type(self).bases().clone());
    }

    @ExportMessage
    static boolean hasLanguage(@SuppressWarnings("unused") PyObject self) {
        return true;
    }

    @ExportMessage
    static Class<? extends TruffleLanguage<?>> getLanguage(@SuppressWarnings("unused") PyObject self) {
        return languageClass();
    }

    @ExportMessage
    @TruffleBoundary
    static Object toDisplayString(PyObject self, boolean allowSideEffects) {
        if (!allowSideEffects) {
            return "<" + self.type().bareName() + " object>";
        }
        return Border.leave(() -> Strings.str(self));
    }

    @ExportMessage
    static TriState isIdenticalOrUndefined(PyObject self, Object other) {
        return other instanceof PyObject ? TriState.valueOf(self == other) : TriState.UNDEFINED;
    }

    @ExportMessage
    @TruffleBoundary
    static int identityHashCode(PyObject self) {
        return System.identityHashCode(self);
    }

    @ExportMessage
    static boolean hasSourceLocation(PyObject self) {
        return self instanceof PyFunction;
    }

    @ExportMessage
    @TruffleBoundary
    static SourceSection getSourceLocation(PyObject self) throws UnsupportedMessageException {
        if (self instanceof PyFunction function) {
            return TracebackReplay.section(
                    function.code().code().fileName(), function.code().code().firstLine());
        }
        throw UnsupportedMessageException.create();
    }
}
