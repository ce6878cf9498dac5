// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.bytecode.CodeFlags;
import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.InstructionEvents;
import dev.fantail.bytecode.LocationTable;
import java.lang.ref.SoftReference;
import java.util.List;

/**
 * A code object with what running it needs: Python values of its constants, interned names, the signature, and the
 * call target, made when it is first called. Belongs to no context.
 */
public final class PyCode extends PyObject {
    /** Makes the executable form; lives in the package that translates. */
    public interface Translator {
        RootCallTarget translate(PyCode code);
    }

    @CompilationFinal
    private CodeObject code;

    private final Translator translator;
    private final TruffleString name;
    private final TruffleString qualifiedName;

    /** Made when it is needed: the code object is not read from its file before that. */
    @CompilationFinal
    private Signature signature;

    @CompilationFinal
    private RootCallTarget callTarget;

    private InstructionEvents instructionEvents;

    private volatile SoftReference<LocationTable> locations;

    @CompilationFinal(dimensions = 1)
    private Object[] constants;

    @CompilationFinal(dimensions = 1)
    private TruffleString[] names;

    public PyCode(CodeObject code, Translator translator) {
        super(Types.CODE);
        this.code = code;
        this.translator = translator;
        this.name = ConstantValues.intern(code.name());
        this.qualifiedName = ConstantValues.intern(code.qualifiedName());
    }

    public CodeObject code() {
        return code;
    }

    /** Replaces what the import system found to name another file; only before the code runs. */
    public synchronized void replaceCode(CodeObject newCode) {
        if (callTarget == null && constants == null) {
            code = newCode;
        }
    }

    public Translator translator() {
        return translator;
    }

    public TruffleString name() {
        return name;
    }

    public TruffleString qualifiedName() {
        return qualifiedName;
    }

    public Signature signature() {
        Signature result = signature;
        return result == null ? makeSignature() : result;
    }

    @TruffleBoundary
    private Signature makeSignature() {
        Signature result = Signature.of(code);
        signature = result;
        return result;
    }

    public int flags() {
        return code.flags();
    }

    /** Whether calling a function of this code gives a generator, coroutine or asynchronous generator. */
    public boolean isGeneratorLike() {
        return (code.flags() & (CodeFlags.GENERATOR | CodeFlags.COROUTINE | CodeFlags.ASYNC_GENERATOR)) != 0;
    }

    public RootCallTarget callTarget() {
        RootCallTarget target = callTarget;
        return target == null ? makeCallTarget() : target;
    }

    @TruffleBoundary
    private synchronized RootCallTarget makeCallTarget() {
        if (callTarget == null) {
            callTarget = translator.translate(this);
        }
        return callTarget;
    }

    /** {@code co_consts} as Python values; nested code objects are {@code PyCode}. */
    public Object[] constants() {
        Object[] result = constants;
        return result == null ? makeConstants() : result;
    }

    @TruffleBoundary
    private Object[] makeConstants() {
        List<Object> plain = code.constants();
        Object[] values = new Object[plain.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ConstantValues.toPython(plain.get(i), translator);
        }
        constants = values;
        return values;
    }

    /** {@code co_names}, interned. */
    public TruffleString[] names() {
        TruffleString[] result = names;
        return result == null ? makeNames() : result;
    }

    @TruffleBoundary
    private TruffleString[] makeNames() {
        TruffleString[] result = ConstantValues.intern(code.names());
        names = result;
        return result;
    }

    /** The name of a local variable, cell or free variable. */
    public TruffleString localName(int index) {
        return ConstantValues.intern(code.localsPlusNames().get(index));
    }

    public boolean isFree(int index) {
        return (code.localsPlusKinds()[index] & CodeFlags.KIND_FREE) != 0;
    }

    /** Whether {@code yield from} a coroutine is allowed here. */
    public boolean acceptsCoroutines() {
        return (code.flags() & (CodeFlags.COROUTINE | CodeFlags.ITERABLE_COROUTINE)) != 0;
    }

    /** The line of the instruction at a byte offset, or -1. */
    @TruffleBoundary
    public int lineAt(int bci) {
        return bci < 0 ? code.firstLine() : locations().lineAt(bci);
    }

    /** The positions of the instructions; kept while there is memory, for who asks for one line asks for others. */
    @TruffleBoundary
    public LocationTable locations() {
        SoftReference<LocationTable> kept = locations;
        LocationTable table = kept == null ? null : kept.get();
        if (table == null) {
            table = LocationTable.of(code);
            locations = new SoftReference<>(table);
        }
        return table;
    }

    /** What tools that watch the code run want to know of it. */
    @TruffleBoundary
    public synchronized InstructionEvents instructionEvents() {
        if (instructionEvents == null) {
            instructionEvents = InstructionEvents.of(code);
        }
        return instructionEvents;
    }

    @Override
    public String toString() {
        return code.qualifiedName();
    }
}
