// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.ast;

import java.util.ArrayList;
import java.util.List;

/** The kinds of nodes of the module {@code ast}: one table that classes, conversions and checks derive from. */
final class AstGrammar {
    /**
     * A field of a node.
     *
     * @param kind of what it holds: a class of nodes, or {@code identifier}, {@code string}, {@code int},
     *     {@code constant}
     */
    record Field(String name, String kind, boolean isList, boolean isOptional) {
        private String text() {
            return kind + (isList ? "*" : isOptional ? "?" : "") + " " + name;
        }
    }

    /** Whether nodes know their place in the source, and whether they have to know where it ends. */
    enum Places {
        NONE,
        REQUIRED,
        END_OPTIONAL
    }

    /** A class of nodes. */
    record NodeClass(String name, List<Field> fields) {
        String text() {
            StringBuilder text = new StringBuilder(name);
            for (int i = 0; i < fields.size(); i++) {
                text.append(i == 0 ? "(" : ", ").append(fields.get(i).text());
            }
            return text.append(fields.isEmpty() ? "" : ")").toString();
        }
    }

    /**
     * A family of classes with a common base, or a class on its own.
     *
     * @param self the base, or the only class
     * @param members empty for a class on its own
     */
    record Kind(NodeClass self, Places places, List<NodeClass> members) {
        boolean isFamily() {
            return !members.isEmpty();
        }

        /** {@code __doc__} of the base: the production of the grammar. */
        String text() {
            if (!isFamily()) {
                return self.text();
            }
            boolean plain = self.fields.isEmpty();
            for (NodeClass member : members) {
                plain &= member.fields.isEmpty();
            }
            String separator = (plain ? " " : "\n" + " ".repeat(self.name.length() + 1)) + "| ";
            List<String> texts = new ArrayList<>();
            members.forEach(member -> texts.add(member.text()));
            return self.name + " = " + String.join(separator, texts);
        }
    }

    /**
     * One line for each class: its name and its fields with their kinds; {@code *} for a list, {@code ?} for what may
     * be {@code None}. The members of a family are indented. {@code @} is for places, {@code @?} for places without a
     * need of an end.
     */
    private static final String TABLE = """
        mod =
          Module body:stmt* type_ignores:type_ignore*
          Interactive body:stmt*
          Expression body:expr
          FunctionType argtypes:expr* returns:expr
        stmt = @?
          FunctionDef name:identifier args:arguments body:stmt* decorator_list:expr* returns:expr? \
        type_comment:string? type_params:type_param*
          AsyncFunctionDef name:identifier args:arguments body:stmt* decorator_list:expr* returns:expr? \
        type_comment:string? type_params:type_param*
          ClassDef name:identifier bases:expr* keywords:keyword* body:stmt* decorator_list:expr* \
        type_params:type_param*
          Return value:expr?
          Delete targets:expr*
          Assign targets:expr* value:expr type_comment:string?
          TypeAlias name:expr type_params:type_param* value:expr
          AugAssign target:expr op:operator value:expr
          AnnAssign target:expr annotation:expr value:expr? simple:int
          For target:expr iter:expr body:stmt* orelse:stmt* type_comment:string?
          AsyncFor target:expr iter:expr body:stmt* orelse:stmt* type_comment:string?
          While test:expr body:stmt* orelse:stmt*
          If test:expr body:stmt* orelse:stmt*
          With items:withitem* body:stmt* type_comment:string?
          AsyncWith items:withitem* body:stmt* type_comment:string?
          Match subject:expr cases:match_case*
          Raise exc:expr? cause:expr?
          Try body:stmt* handlers:excepthandler* orelse:stmt* finalbody:stmt*
          TryStar body:stmt* handlers:excepthandler* orelse:stmt* finalbody:stmt*
          Assert test:expr msg:expr?
          Import names:alias*
          ImportFrom module:identifier? names:alias* level:int?
          Global names:identifier*
          Nonlocal names:identifier*
          Expr value:expr
          Pass
          Break
          Continue
        expr = @?
          BoolOp op:boolop values:expr*
          NamedExpr target:expr value:expr
          BinOp left:expr op:operator right:expr
          UnaryOp op:unaryop operand:expr
          Lambda args:arguments body:expr
          IfExp test:expr body:expr orelse:expr
          Dict keys:expr* values:expr*
          Set elts:expr*
          ListComp elt:expr generators:comprehension*
          SetComp elt:expr generators:comprehension*
          DictComp key:expr value:expr generators:comprehension*
          GeneratorExp elt:expr generators:comprehension*
          Await value:expr
          Yield value:expr?
          YieldFrom value:expr
          Compare left:expr ops:cmpop* comparators:expr*
          Call func:expr args:expr* keywords:keyword*
          FormattedValue value:expr conversion:int format_spec:expr?
          JoinedStr values:expr*
          Constant value:constant kind:string?
          Attribute value:expr attr:identifier ctx:expr_context
          Subscript value:expr slice:expr ctx:expr_context
          Starred value:expr ctx:expr_context
          Name id:identifier ctx:expr_context
          List elts:expr* ctx:expr_context
          Tuple elts:expr* ctx:expr_context
          Slice lower:expr? upper:expr? step:expr?
        expr_context =
          Load
          Store
          Del
        boolop =
          And
          Or
        operator =
          Add
          Sub
          Mult
          MatMult
          Div
          Mod
          Pow
          LShift
          RShift
          BitOr
          BitXor
          BitAnd
          FloorDiv
        unaryop =
          Invert
          Not
          UAdd
          USub
        cmpop =
          Eq
          NotEq
          Lt
          LtE
          Gt
          GtE
          Is
          IsNot
          In
          NotIn
        comprehension target:expr iter:expr ifs:expr* is_async:int
        excepthandler = @?
          ExceptHandler type:expr? name:identifier? body:stmt*
        arguments posonlyargs:arg* args:arg* vararg:arg? kwonlyargs:arg* kw_defaults:expr* kwarg:arg? \
        defaults:expr*
        arg arg:identifier annotation:expr? type_comment:string? @?
        keyword arg:identifier? value:expr @?
        alias name:identifier asname:identifier? @?
        withitem context_expr:expr optional_vars:expr?
        match_case pattern:pattern guard:expr? body:stmt*
        pattern = @
          MatchValue value:expr
          MatchSingleton value:constant
          MatchSequence patterns:pattern*
          MatchMapping keys:expr* patterns:pattern* rest:identifier?
          MatchClass cls:expr patterns:pattern* kwd_attrs:identifier* kwd_patterns:pattern*
          MatchStar name:identifier?
          MatchAs pattern:pattern? name:identifier?
          MatchOr patterns:pattern*
        type_ignore =
          TypeIgnore lineno:int tag:string
        type_param = @
          TypeVar name:identifier bound:expr?
          ParamSpec name:identifier
          TypeVarTuple name:identifier
        """;

    private AstGrammar() {}

    static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (String line : TABLE.split("\n")) {
            String[] words = line.strip().split(" ");
            if (line.startsWith(" ")) {
                kinds.getLast().members.add(nodeClass(words));
                continue;
            }
            Places places = switch (words[words.length - 1]) {
                case "@" -> Places.REQUIRED;
                case "@?" -> Places.END_OPTIONAL;
                default -> Places.NONE;
            };
            kinds.add(new Kind(nodeClass(words), places, new ArrayList<>()));
        }
        return kinds;
    }

    private static NodeClass nodeClass(String[] words) {
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            int colon = words[i].indexOf(':');
            if (colon > 0) {
                String kind = words[i].substring(colon + 1);
                boolean list = kind.endsWith("*");
                boolean optional = kind.endsWith("?");
                fields.add(new Field(
                        words[i].substring(0, colon),
                        list || optional ? kind.substring(0, kind.length() - 1) : kind,
                        list,
                        optional));
            }
        }
        return new NodeClass(words[0], fields);
    }
}
