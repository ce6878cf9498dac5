// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.translate;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.bytecode.Instruction;
import dev.fantail.bytecode.Intrinsic;
import dev.fantail.bytecode.Opcode;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.nodes.attribute.DeleteAttributeNodeGen;
import dev.fantail.nodes.attribute.GetAttributeNodeGen;
import dev.fantail.nodes.attribute.LoadMethodNodeGen;
import dev.fantail.nodes.attribute.MethodPairNode;
import dev.fantail.nodes.attribute.SetAttributeNodeGen;
import dev.fantail.nodes.attribute.SuperAttributeNode;
import dev.fantail.nodes.call.CallExNode;
import dev.fantail.nodes.call.CallFunctionNode;
import dev.fantail.nodes.call.CallMethodNode;
import dev.fantail.nodes.call.CallPairNode;
import dev.fantail.nodes.exception.BeforeWithNode;
import dev.fantail.nodes.exception.CheckGroupMatchNode;
import dev.fantail.nodes.exception.CleanupThrowNode;
import dev.fantail.nodes.exception.EndAsyncForNode;
import dev.fantail.nodes.exception.ExitWithExceptionNode;
import dev.fantail.nodes.exception.MatchExceptionNodeGen;
import dev.fantail.nodes.exception.PopExceptNode;
import dev.fantail.nodes.exception.PushExcInfoNode;
import dev.fantail.nodes.frame.CellNodes;
import dev.fantail.nodes.frame.ClearLocalNode;
import dev.fantail.nodes.frame.ClearStackNode;
import dev.fantail.nodes.frame.ConstantNode;
import dev.fantail.nodes.frame.EvaluateNode;
import dev.fantail.nodes.frame.LoadGlobalNodeGen;
import dev.fantail.nodes.frame.NamespaceNodes;
import dev.fantail.nodes.frame.ReadLocalNodeGen;
import dev.fantail.nodes.frame.ReadStackNode;
import dev.fantail.nodes.frame.RestoreLocalNode;
import dev.fantail.nodes.frame.SaveLocalNode;
import dev.fantail.nodes.frame.StoreGlobalNode;
import dev.fantail.nodes.frame.SwapStackNode;
import dev.fantail.nodes.frame.WriteLocalNodeGen;
import dev.fantail.nodes.frame.WriteStackNodeGen;
import dev.fantail.nodes.function.MakeFunctionNode;
import dev.fantail.nodes.generator.GetAsyncNextNode;
import dev.fantail.nodes.generator.GetAwaitableNode;
import dev.fantail.nodes.iteration.GetIterNodeGen;
import dev.fantail.nodes.iteration.UnpackExNodeGen;
import dev.fantail.nodes.iteration.UnpackNodeGen;
import dev.fantail.nodes.operation.DictLiteralNode;
import dev.fantail.nodes.operation.ImportNameNodeGen;
import dev.fantail.nodes.operation.ImportNodes;
import dev.fantail.nodes.operation.Intrinsics;
import dev.fantail.nodes.operation.ListLiteralNode;
import dev.fantail.nodes.operation.OperationNode;
import dev.fantail.nodes.operation.Operations;
import dev.fantail.nodes.operation.StarredListNode;
import dev.fantail.nodes.operator.BinaryNodes;
import dev.fantail.nodes.operator.CompareNode;
import dev.fantail.nodes.operator.IsNode;
import dev.fantail.nodes.operator.NotNode;
import dev.fantail.nodes.operator.UnaryNodeFactory;
import dev.fantail.nodes.subscript.AppendNodeGen;
import dev.fantail.nodes.subscript.ContainsNodeGen;
import dev.fantail.nodes.subscript.ExtendNodeGen;
import dev.fantail.nodes.subscript.GetItemNodeGen;
import dev.fantail.nodes.subscript.GetSliceNodeGen;
import dev.fantail.nodes.subscript.MapAddNodeGen;
import dev.fantail.nodes.subscript.SetItemNodeGen;
import dev.fantail.nodes.text.BuildStringNode;
import dev.fantail.nodes.text.FormatSpecifiedNode;
import dev.fantail.nodes.text.FormatValueNodeGen;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.protocol.Calls;
import java.util.List;

/** Translates the instructions inside a block: each takes operands from the abstract stack and pushes its result. */
final class InstructionTranslator {
    /** Those of FORMAT_VALUE, by the low bits of its argument. */
    private static final String CONVERSIONS = "\0sra";

    private final PyCode code;
    private final OperandStack stack;
    private final List<StatementNode> statements;

    /** The keyword names that KW_NAMES left for the next CALL. */
    private TruffleString[] keywords = Calls.NO_KEYWORDS;

    /** The mapping that DICT_MERGE left to the next CALL_FUNCTION_EX as it is. */
    private ExpressionNode sharedKeywords;

    /** Whether the instructions are all that is done for each item of an iterator, which is on the stack. */
    private final boolean isWholeLoop;

    /** @param isWholeLoop whether the instructions are all that is done for each item of an iterator, which is on the stack */
    InstructionTranslator(PyCode code, OperandStack stack, List<StatementNode> statements, boolean isWholeLoop) {
        this.isWholeLoop = isWholeLoop;
        this.code = code;
        this.stack = stack;
        this.statements = statements;
    }

    /** @param next instruction of the block; {@code null} behind the last one */
    void translate(Instruction instruction, Instruction next) {
        int bci = instruction.offset();
        int argument = instruction.argument();
        switch (instruction.opcode()) {
            case CACHE, NOP, RESUME -> {}
            case POP_TOP -> popTop(bci);
            case PUSH_NULL -> stack.push(new ConstantNode(null));
            case LOAD_CONST -> stack.push(new ConstantNode(code.constants()[argument]));
            case LOAD_FAST, LOAD_FAST_CHECK ->
                stack.push(ReadLocalNodeGen.create(bci, local(argument), localName(argument)));
            case LOAD_FAST_AND_CLEAR -> {
                stack.spill(bci);
                statements.add(new SaveLocalNode(bci, local(argument), stack.slot(stack.depth())));
                stack.pushSpilled();
            }
            case STORE_FAST -> storeFast(bci, argument);
            case DELETE_FAST -> statement(bci, new ClearLocalNode(bci, local(argument), localName(argument)));
            case COPY -> copy(bci, argument);
            case SWAP -> swap(bci, argument);
            case END_FOR -> {
                stack.drop();
                stack.drop();
            }
            case END_SEND -> {
                ExpressionNode value = stack.pop();
                stack.pop();
                stack.push(value);
            }
            case UNARY_NEGATIVE -> stack.push(UnaryNodeFactory.NegativeNodeGen.create(bci, stack.pop()));
            case UNARY_INVERT -> stack.push(UnaryNodeFactory.InvertNodeGen.create(bci, stack.pop()));
            case UNARY_NOT -> stack.push(new NotNode(bci, stack.pop()));
            case BINARY_OP -> {
                ExpressionNode right = stack.pop();
                stack.push(BinaryNodes.create(bci, argument, stack.pop(), right));
            }
            case COMPARE_OP -> {
                ExpressionNode right = stack.pop();
                stack.push(CompareNode.create(bci, argument >> 4, stack.pop(), right));
            }
            case IS_OP -> {
                ExpressionNode right = stack.pop();
                stack.push(new IsNode(argument != 0, stack.pop(), right));
            }
            case CONTAINS_OP -> {
                ExpressionNode container = stack.pop();
                ExpressionNode item = stack.pop();
                ExpressionNode found = ContainsNodeGen.create(bci, item, container);
                stack.push(argument == 0 ? found : new NotNode(bci, found));
            }
            case BINARY_SUBSCR -> {
                ExpressionNode key = stack.pop();
                stack.push(GetItemNodeGen.create(bci, stack.pop(), key));
            }
            case BINARY_SLICE -> {
                ExpressionNode[] operands = stack.pop(3);
                stack.push(GetSliceNodeGen.create(bci, operands[0], operands[1], operands[2]));
            }
            case STORE_SUBSCR -> {
                ExpressionNode key = stack.pop();
                ExpressionNode container = stack.pop();
                ExpressionNode value = stack.pop();
                statement(bci, SetItemNodeGen.create(bci, value, container, key));
            }
            case STORE_SLICE -> effect(bci, 4, Operations::setSlice);
            case DELETE_SUBSCR -> effect(bci, 2, Operations::deleteItem);
            case LOAD_ATTR -> loadAttribute(bci, argument);
            case STORE_ATTR -> {
                ExpressionNode object = stack.pop();
                ExpressionNode value = stack.pop();
                statement(bci, SetAttributeNodeGen.create(bci, name(argument), value, object));
            }
            case DELETE_ATTR -> statement(bci, DeleteAttributeNodeGen.create(bci, name(argument), stack.pop()));
            case LOAD_SUPER_ATTR -> loadSuperAttribute(bci, argument);
            case LOAD_GLOBAL -> {
                if ((argument & 1) != 0) {
                    stack.push(new ConstantNode(null));
                }
                stack.push(LoadGlobalNodeGen.create(bci, name(argument >> 1)));
            }
            case STORE_GLOBAL -> statement(bci, new StoreGlobalNode(bci, name(argument), stack.pop()));
            case DELETE_GLOBAL -> statement(bci, new StoreGlobalNode(bci, name(argument), null));
            case LOAD_NAME -> stack.push(new NamespaceNodes.Load(bci, name(argument)));
            case STORE_NAME -> statement(bci, new NamespaceNodes.Store(bci, name(argument), stack.pop()));
            case DELETE_NAME -> statement(bci, new NamespaceNodes.Delete(bci, name(argument)));
            case LOAD_LOCALS -> stack.push(new NamespaceNodes.Locals());
            case LOAD_FROM_DICT_OR_GLOBALS ->
                stack.push(new NamespaceNodes.LoadFromDict(
                        bci, name(argument), stack.pop(), LoadGlobalNodeGen.create(bci, name(argument))));
            case LOAD_FROM_DICT_OR_DEREF ->
                stack.push(new NamespaceNodes.LoadFromDict(
                        bci, localName(argument), stack.pop(), loadDeref(bci, argument)));
            case SETUP_ANNOTATIONS -> statement(bci, new NamespaceNodes.SetupAnnotations(bci));
            case MAKE_CELL -> statement(bci, new CellNodes.Make(bci, local(argument)));
            case COPY_FREE_VARS ->
                statement(
                        bci,
                        new CellNodes.CopyFree(
                                bci, local(code.code().localsPlusNames().size() - argument), argument));
            case LOAD_CLOSURE -> stack.push(ReadLocalNodeGen.create(bci, local(argument), localName(argument)));
            case LOAD_DEREF -> stack.push(loadDeref(bci, argument));
            case STORE_DEREF -> statement(bci, new CellNodes.Store(bci, local(argument), stack.pop()));
            case DELETE_DEREF ->
                statement(bci, new CellNodes.Delete(bci, local(argument), localName(argument), isFree(argument)));
            case BUILD_TUPLE -> list(bci, argument, Operations::tuple);
            case BUILD_LIST -> stack.push(new ListLiteralNode(stack.pop(argument)));
            case BUILD_SET -> list(bci, argument, Operations::set);
            case BUILD_MAP -> {
                ExpressionNode[] operands = stack.pop(2 * argument);
                ExpressionNode literal = DictLiteralNode.ofPairs(operands);
                stack.push(literal == null ? new OperationNode(bci, Operations::dict, operands) : literal);
            }
            case BUILD_CONST_KEY_MAP -> {
                ExpressionNode[] operands = stack.pop(argument + 1);
                ExpressionNode literal = DictLiteralNode.ofConstantKeys(operands);
                stack.push(
                        literal == null ? new OperationNode(bci, Operations::dictOfConstantKeys, operands) : literal);
            }
            case BUILD_STRING -> stack.push(new BuildStringNode(stack.pop(argument)));
            case BUILD_SLICE -> list(bci, argument, Operations::slice);
            case LIST_APPEND -> {
                ExpressionNode value = stack.pop();
                if (!addedToDisplay(bci, argument, value, false)) {
                    stack.spill(bci);
                    int iterator = isWholeLoop && argument == 2 ? stack.slot(stack.depth() - 1) : -1;
                    statements.add(AppendNodeGen.create(bci, iterator, slotRead(argument), value));
                }
            }
            case SET_ADD -> accumulate(bci, argument, Operations::setAdd);
            case LIST_EXTEND -> {
                ExpressionNode iterable = stack.pop();
                if (!addedToDisplay(bci, argument, iterable, true)) {
                    stack.spill(bci);
                    statements.add(ExtendNodeGen.create(bci, slotRead(argument), iterable));
                }
            }
            case SET_UPDATE -> accumulate(bci, argument, Operations::setUpdate);
            case DICT_UPDATE -> accumulate(bci, argument, Operations::dictUpdate);
            case DICT_MERGE -> {
                ExpressionNode update = stack.pop();
                if (argument == 1
                        && next != null
                        && next.opcode() == Opcode.CALL_FUNCTION_EX
                        && Optimization.KEYWORDS_NOT_COPIED.isOn()
                        && stack.peek(1) instanceof DictLiteralNode literal
                        && literal.size() == 0) {
                    stack.pop();
                    stack.push(update);
                    sharedKeywords = update;
                    return;
                }
                stack.spill(bci);
                // The callable stands below the dict that collects its keywords: it names itself in messages.
                ExpressionNode function = slotRead(argument + 2);
                statements.add(effectNode(bci, Operations::dictMerge, slotRead(argument), update, function));
            }
            case MAP_ADD -> {
                ExpressionNode value = stack.pop();
                ExpressionNode key = stack.pop();
                stack.spill(bci);
                statements.add(MapAddNodeGen.create(bci, slotRead(argument), key, value));
            }
            case UNPACK_SEQUENCE -> {
                ExpressionNode sequence = stack.pop();
                stack.spill(bci);
                statements.add(UnpackNodeGen.create(bci, stack.slot(stack.depth()), argument, sequence));
                pushSpilled(argument);
            }
            case UNPACK_EX -> {
                ExpressionNode sequence = stack.pop();
                stack.spill(bci);
                int before = argument & 0xFF;
                int after = argument >> 8;
                statements.add(UnpackExNodeGen.create(bci, stack.slot(stack.depth()), before, after, sequence));
                pushSpilled(before + 1 + after);
            }
            case GET_ITER -> stack.push(GetIterNodeGen.create(bci, stack.pop()));
            case GET_YIELD_FROM_ITER -> {
                boolean coroutine = code.acceptsCoroutines();
                operation(bci, 1, values -> Operations.yieldFromIterator(values, coroutine));
            }
            case GET_AWAITABLE -> stack.push(new GetAwaitableNode(bci, stack.pop(), argument));
            case GET_AITER -> operation(bci, 1, Operations::asyncIterator);
            case GET_ANEXT -> {
                stack.spill(bci);
                stack.push(new GetAsyncNextNode(bci, slotRead(1)));
                stack.spill(bci);
            }
            case BEFORE_WITH -> beforeWith(bci, false);
            case BEFORE_ASYNC_WITH -> beforeWith(bci, true);
            case WITH_EXCEPT_START -> {
                stack.spill(bci);
                stack.push(new ExitWithExceptionNode(bci, slotRead(4), slotRead(1)));
            }
            case END_ASYNC_FOR -> {
                ExpressionNode exception = stack.pop();
                stack.drop();
                statement(bci, new EndAsyncForNode(bci, exception));
                statements.add(new ClearStackNode(bci, stack.slot(stack.depth())));
            }
            case CLEANUP_THROW -> {
                stack.spillAll(bci);
                int slot = stack.slot(stack.depth() - 3);
                statements.add(new CleanupThrowNode(bci, slot));
                stack.drop();
            }
            case PUSH_EXC_INFO -> {
                stack.spillAll(bci);
                statements.add(new PushExcInfoNode(bci, stack.slot(stack.depth() - 1)));
                stack.pushSpilled();
            }
            case POP_EXCEPT -> statement(bci, new PopExceptNode(bci, stack.pop()));
            case CHECK_EXC_MATCH -> {
                ExpressionNode type = stack.pop();
                stack.spill(bci);
                stack.push(MatchExceptionNodeGen.create(bci, slotRead(1), type));
            }
            case CHECK_EG_MATCH -> {
                stack.spillAll(bci);
                statements.add(new CheckGroupMatchNode(bci, stack.slot(stack.depth() - 2)));
            }
            case LOAD_ASSERTION_ERROR -> stack.push(new ConstantNode(ExceptionTypes.ASSERTION_ERROR));
            case LOAD_BUILD_CLASS -> stack.push(new NamespaceNodes.BuildClass(bci));
            case MAKE_FUNCTION -> makeFunction(bci, argument);
            case KW_NAMES -> keywords = keywordNames(argument);
            case CALL -> call(bci, argument);
            case CALL_FUNCTION_EX -> {
                ExpressionNode keywordArgs = (argument & 1) != 0 ? stack.pop() : null;
                ExpressionNode args = stack.pop();
                ExpressionNode callable = stack.pop();
                stack.drop();
                stack.push(new CallExNode(
                        bci, callable, args, keywordArgs, keywordArgs != null && keywordArgs == sharedKeywords));
            }
            case CALL_INTRINSIC_1 -> {
                ExpressionNode operand = stack.pop();
                stack.push(
                        argument == Intrinsic.LIST_TO_TUPLE && operand instanceof StarredListNode display
                                ? display.toTuple()
                                : Intrinsics.unary(bci, argument, operand));
            }
            case CALL_INTRINSIC_2 -> {
                ExpressionNode second = stack.pop();
                stack.push(Intrinsics.binary(bci, argument, stack.pop(), second));
            }
            case IMPORT_NAME -> {
                ExpressionNode fromList = stack.pop();
                stack.push(ImportNameNodeGen.create(bci, name(argument), stack.pop(), fromList));
            }
            case IMPORT_FROM -> {
                stack.spill(bci);
                stack.push(new ImportNodes.ImportFrom(bci, name(argument), slotRead(1)));
            }
            case FORMAT_VALUE -> {
                int conversion = CONVERSIONS.charAt(argument & 3);
                if ((argument & 4) == 0) {
                    stack.push(FormatValueNodeGen.create(bci, conversion, stack.pop()));
                } else {
                    ExpressionNode[] operands = stack.pop(2);
                    stack.push(new FormatSpecifiedNode(bci, conversion, operands[0], operands[1]));
                }
            }
            case GET_LEN -> peekOperation(bci, 1, Operations::length);
            case MATCH_MAPPING -> peekOperation(bci, 1, Operations::isMapping);
            case MATCH_SEQUENCE -> peekOperation(bci, 1, Operations::isSequence);
            case MATCH_KEYS -> peekOperation(bci, 2, Operations::matchKeys);
            case MATCH_CLASS -> operation(bci, 3, values -> Operations.matchClass(values, argument));
            case LOAD_METHOD, LOAD_SUPER_METHOD, LOAD_ZERO_SUPER_METHOD, LOAD_ZERO_SUPER_ATTR ->
                throw new IllegalStateException(instruction.toString());
            default -> throw new IllegalStateException(instruction.toString());
        }
    }

    private void statement(int bci, StatementNode node) {
        stack.spill(bci);
        statements.add(node);
    }

    private void operation(int bci, int count, OperationNode.Operation operation) {
        stack.push(new OperationNode(bci, operation, stack.pop(count)));
    }

    private void list(int bci, int count, OperationNode.Operation operation) {
        stack.push(new OperationNode(bci, operation, stack.pop(count)));
    }

    private void effect(int bci, int count, OperationNode.Operation operation) {
        ExpressionNode[] operands = stack.pop(count);
        statement(bci, effectNode(bci, operation, operands));
    }

    private static StatementNode effectNode(int bci, OperationNode.Operation operation, ExpressionNode... operands) {
        return new EvaluateNode(bci, new OperationNode(bci, operation, operands));
    }

    /** An operation on the topmost entries that leaves them where they are. */
    private void peekOperation(int bci, int count, OperationNode.Operation operation) {
        stack.spill(bci);
        ExpressionNode[] operands = new ExpressionNode[count];
        for (int i = 0; i < count; i++) {
            operands[i] = slotRead(count - i);
        }
        stack.push(new OperationNode(bci, operation, operands));
        // Before the entries can be popped, which empties their slots.
        stack.spill(bci);
    }

    /** Whether the list is a display that has yet to be evaluated, and has the value as a part now. */
    private boolean addedToDisplay(int bci, int distance, ExpressionNode value, boolean isIterable) {
        ExpressionNode list = stack.peek(distance);
        if (distance != 1 || list == null || !StarredListNode.canGrow(list)) {
            return false;
        }
        stack.pop();
        stack.push(StarredListNode.add(list, bci, value, isIterable));
        return true;
    }

    /** LIST_EXTEND and its like: an operation on a container in the stack and the popped value. */
    private void accumulate(int bci, int distance, OperationNode.Operation operation) {
        ExpressionNode value = stack.pop();
        stack.spill(bci);
        statements.add(effectNode(bci, operation, slotRead(distance), value));
    }

    /** Reads an entry after a spill without popping it; 1 is the top. */
    private ExpressionNode slotRead(int distance) {
        return stack.peek(distance) instanceof ConstantNode constant
                ? new ConstantNode(constant.value())
                : new ReadStackNode(stack.slot(stack.depth() - distance), false);
    }

    private void pushSpilled(int count) {
        for (int i = 0; i < count; i++) {
            stack.pushSpilled();
        }
    }

    private void popTop(int bci) {
        ExpressionNode value = stack.pop();
        if (value instanceof ReadStackNode read) {
            // A copy leaves the original in its slot.
            if (read.slot() == stack.slot(stack.depth())) {
                statements.add(new ClearStackNode(bci, read.slot()));
            }
        } else if (!(value instanceof ConstantNode)) {
            statement(bci, new EvaluateNode(bci, value));
        }
    }

    private void storeFast(int bci, int index) {
        ExpressionNode value = stack.pop();
        // The value that LOAD_FAST_AND_CLEAR saved may be unbound, and is restored as that.
        statement(
                bci,
                value instanceof ReadStackNode saved
                        ? new RestoreLocalNode(
                                bci, local(index), saved.slot(), WriteLocalNodeGen.create(bci, local(index), saved))
                        : WriteLocalNodeGen.create(bci, local(index), value));
    }

    private void copy(int bci, int distance) {
        if (stack.peek(distance) instanceof ConstantNode constant) {
            stack.push(new ConstantNode(constant.value()));
            return;
        }
        stack.spillAll(bci);
        stack.push(new ReadStackNode(stack.slot(stack.depth() - distance), false));
    }

    private void swap(int bci, int distance) {
        stack.spillAll(bci);
        statements.add(new SwapStackNode(bci, stack.slot(stack.depth() - 1), stack.slot(stack.depth() - distance)));
    }

    private void loadAttribute(int bci, int argument) {
        TruffleString name = name(argument >> 1);
        ExpressionNode object = stack.pop();
        if ((argument & 1) == 0) {
            stack.push(GetAttributeNodeGen.create(bci, name, object));
            return;
        }
        int selfSlot = stack.slot(stack.depth() + 1);
        stack.push(new MethodPairNode(object, LoadMethodNodeGen.create(bci, name), selfSlot));
        stack.push(new ReadStackNode(selfSlot, true));
    }

    private void loadSuperAttribute(int bci, int argument) {
        ExpressionNode self = stack.pop();
        ExpressionNode owner = stack.pop();
        ExpressionNode superClass = stack.pop();
        ExpressionNode attribute =
                new SuperAttributeNode(bci, name(argument >> 2), superClass, owner, self, (argument & 2) != 0);
        if ((argument & 1) == 0) {
            stack.push(attribute);
            return;
        }
        boolean readsStack = superClass instanceof ReadStackNode;
        if (readsStack) {
            // The empty entry takes the slot of an operand: the operands are read before that can be stored.
            stack.spill(bci);
            statements.add(WriteStackNodeGen.create(bci, stack.slot(stack.depth() + 1), attribute));
        }
        stack.push(new ConstantNode(null));
        if (readsStack) {
            stack.pushSpilled();
        } else {
            stack.push(attribute);
        }
    }

    private void beforeWith(int bci, boolean async) {
        ExpressionNode manager = stack.pop();
        stack.spill(bci);
        statements.add(new BeforeWithNode(bci, stack.slot(stack.depth()), manager, async));
        pushSpilled(2);
    }

    private void makeFunction(int bci, int flags) {
        ExpressionNode body = stack.pop();
        ExpressionNode closure = (flags & 8) != 0 ? stack.pop() : null;
        ExpressionNode annotations = (flags & 4) != 0 ? stack.pop() : null;
        ExpressionNode keywordDefaults = (flags & 2) != 0 ? stack.pop() : null;
        ExpressionNode defaults = (flags & 1) != 0 ? stack.pop() : null;
        stack.push(new MakeFunctionNode(bci, body, closure, annotations, keywordDefaults, defaults));
    }

    private TruffleString[] keywordNames(int index) {
        Object[] items = ((PyTuple) code.constants()[index]).items();
        TruffleString[] names = new TruffleString[items.length];
        for (int i = 0; i < items.length; i++) {
            names[i] = (TruffleString) items[i];
        }
        return names;
    }

    private void call(int bci, int count) {
        TruffleString[] names = keywords;
        keywords = Calls.NO_KEYWORDS;
        ExpressionNode[] args = stack.pop(count);
        ExpressionNode self = stack.pop();
        ExpressionNode method = stack.pop();
        if (method instanceof ConstantNode constant && constant.value() == null) {
            stack.push(new CallFunctionNode(bci, self, args, names));
        } else if (method instanceof MethodPairNode pair) {
            stack.push(new CallMethodNode(bci, pair.receiver(), pair.lookup(), args, names));
        } else {
            stack.push(new CallPairNode(bci, method, self, args, names));
        }
    }

    private ExpressionNode loadDeref(int bci, int index) {
        return new CellNodes.Load(bci, local(index), localName(index), isFree(index));
    }

    private int local(int index) {
        return FrameLayout.FIRST_LOCAL + index;
    }

    private TruffleString localName(int index) {
        return code.localName(index);
    }

    private boolean isFree(int index) {
        return code.isFree(index);
    }

    private TruffleString name(int index) {
        return code.names()[index];
    }
}
