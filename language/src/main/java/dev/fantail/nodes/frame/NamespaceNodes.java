// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.frame;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Items;

/** Names of module and class bodies, which live in a namespace: a dict, or what {@code __prepare__} gave. */
public final class NamespaceNodes {
    private NamespaceNodes() {}

    static Object namespace(VirtualFrame frame) {
        Object namespace = frame.getArguments()[FrameLayout.NAMESPACE];
        return namespace == null ? LoadGlobalNode.globals(frame) : namespace;
    }

    /** Whether the names of the namespace are those of the globals, and no class of a program's has a say in them. */
    static boolean isGlobals(VirtualFrame frame, Object namespace) {
        PyDict globals = LoadGlobalNode.globals(frame);
        return namespace == globals && LoadGlobalNode.isPlain(globals);
    }

    /** The value, or {@code null} where the namespace lacks the name. */
    @TruffleBoundary
    static Object get(Object namespace, TruffleString name) {
        if (namespace instanceof PyDict dict && dict.type() == Types.DICT) {
            return dict.getString(name);
        }
        try {
            return Items.get(namespace, name);
        } catch (PyException e) {
            if (e.isInstance(ExceptionTypes.KEY_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    /** LOAD_NAME: namespace, then globals, then builtins. */
    public static final class Load extends InstructionNode {
        private final TruffleString name;

        @Child
        private LoadGlobalNode global;

        public Load(int bci, TruffleString name) {
            super(bci);
            this.name = name;
            this.global = LoadGlobalNodeGen.create(bci, name);
        }

        @Override
        public Object execute(VirtualFrame frame) {
            Object namespace = namespace(frame);
            if (!isGlobals(frame, namespace)) {
                at(frame);
                Object value = get(namespace, name);
                if (value != null) {
                    return value;
                }
            }
            return global.execute(frame);
        }
    }

    /** LOAD_FROM_DICT_OR_GLOBALS and LOAD_FROM_DICT_OR_DEREF. */
    public static final class LoadFromDict extends InstructionNode {
        private final TruffleString name;

        @Child
        private ExpressionNode dict;

        @Child
        private ExpressionNode otherwise;

        public LoadFromDict(int bci, TruffleString name, ExpressionNode dict, ExpressionNode otherwise) {
            super(bci);
            this.name = name;
            this.dict = dict;
            this.otherwise = otherwise;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            Object namespace = dict.execute(frame);
            at(frame);
            Object value = get(namespace, name);
            return value == null ? otherwise.execute(frame) : value;
        }
    }

    /** STORE_NAME. */
    public static final class Store extends StatementNode {
        private final TruffleString name;

        @Child
        private ExpressionNode value;

        @Child
        private StoreGlobalNode global;

        public Store(int bci, TruffleString name, ExpressionNode value) {
            super(bci);
            this.name = name;
            this.value = value;
            this.global = new StoreGlobalNode(bci, name, new Evaluated());
        }

        @Override
        public void execute(VirtualFrame frame) {
            Object result = value.execute(frame);
            Object namespace = namespace(frame);
            if (isGlobals(frame, namespace)) {
                frame.setObjectStatic(FrameLayout.RESULT, result);
                global.execute(frame);
            } else {
                at(frame);
                put(namespace, name, result);
            }
        }

        @TruffleBoundary
        private static void put(Object namespace, TruffleString name, Object value) {
            if (namespace instanceof PyDict dict && dict.type() == Types.DICT) {
                dict.putString(name, value);
            } else {
                Items.set(namespace, name, value);
            }
        }
    }

    /** The value that a store of a name has evaluated already. */
    private static final class Evaluated extends ExpressionNode {
        @Override
        public Object execute(VirtualFrame frame) {
            Object result = frame.getObjectStatic(FrameLayout.RESULT);
            // The slot must not keep the object alive.
            frame.setObjectStatic(FrameLayout.RESULT, null);
            return result;
        }
    }

    /** DELETE_NAME. */
    public static final class Delete extends StatementNode {
        private final TruffleString name;

        public Delete(int bci, TruffleString name) {
            super(bci);
            this.name = name;
        }

        @Override
        public void execute(VirtualFrame frame) {
            at(frame);
            remove(namespace(frame), name);
        }

        @TruffleBoundary
        private static void remove(Object namespace, TruffleString name) {
            if (get(namespace, name) == null) {
                throw Errors.nameError(name, "name '" + name + "' is not defined");
            }
            Items.delete(namespace, name);
        }
    }

    /** LOAD_LOCALS. */
    public static final class Locals extends ExpressionNode {
        @Override
        public Object execute(VirtualFrame frame) {
            return namespace(frame);
        }
    }

    /** LOAD_BUILD_CLASS. */
    public static final class BuildClass extends InstructionNode {
        public BuildClass(int bci) {
            super(bci);
        }

        @Override
        public Object execute(VirtualFrame frame) {
            at(frame);
            return find(LoadGlobalNode.builtins(frame));
        }

        @TruffleBoundary
        private static Object find(PyDict builtins) {
            Object function = builtins.getString(Names.BUILD_CLASS);
            if (function == null) {
                throw Errors.of(ExceptionTypes.NAME_ERROR, "__build_class__ not found");
            }
            return function;
        }
    }

    /** SETUP_ANNOTATIONS. */
    public static final class SetupAnnotations extends StatementNode {
        public SetupAnnotations(int bci) {
            super(bci);
        }

        @Override
        public void execute(VirtualFrame frame) {
            at(frame);
            ensure(namespace(frame));
        }

        @TruffleBoundary
        private static void ensure(Object namespace) {
            TruffleString name = ConstantValues.intern("__annotations__");
            if (get(namespace, name) == null) {
                Items.set(namespace, name, new PyDict());
            }
        }
    }
}
