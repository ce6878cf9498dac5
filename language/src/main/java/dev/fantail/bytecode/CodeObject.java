// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import java.util.ArrayList;
import java.util.List;

/**
 * A CPython 3.12 code object, field for field as {@code marshal} writes it; plain data without the runtime. Immutable,
 * and equal only to itself. What is needed to run it may be read from a {@code .pyc} file as late as when it is asked
 * for: of most functions of a library it never is.
 */
public final class CodeObject {
    /** What only running needs. */
    record Body(
            byte[] code,
            List<Object> constants,
            List<String> names,
            List<String> localsPlusNames,
            byte[] localsPlusKinds,
            String fileName,
            byte[] lineTable,
            byte[] exceptionTable) {}

    /** Reads a body that was left out so far; may be asked more than once. */
    interface BodySource {
        Body read();
    }

    private final int argCount;
    private final int positionalOnlyArgCount;
    private final int keywordOnlyArgCount;
    private final int stackSize;
    private final int flags;
    private final String name;
    private final String qualifiedName;
    private final int firstLine;

    /** What {@link #withFileName} asked for, if the body is still to be read. */
    private final String newFileName;

    private final BodySource source;

    // Two threads may both read it: the results are as good as one another, and immutable.
    private Body body;

    /**
     * @param argCount positional parameters, positional-only ones included
     * @param stackSize deepest operand stack, in entries
     * @param flags {@code co_flags}
     * @param code instructions with their inline cache entries, two bytes a unit
     * @param constants values as described in {@link Constants}, and {@code CodeObject}s
     * @param localsPlusNames locals, then cells, then free variables
     * @param localsPlusKinds one byte for each of those: 0x20 local, 0x40 cell, 0x80 free, 0x10 hidden
     * @param lineTable {@code co_linetable}
     * @param exceptionTable {@code co_exceptiontable}
     */
    public CodeObject(
            int argCount,
            int positionalOnlyArgCount,
            int keywordOnlyArgCount,
            int stackSize,
            int flags,
            byte[] code,
            List<Object> constants,
            List<String> names,
            List<String> localsPlusNames,
            byte[] localsPlusKinds,
            String fileName,
            String name,
            String qualifiedName,
            int firstLine,
            byte[] lineTable,
            byte[] exceptionTable) {
        this(
                argCount,
                positionalOnlyArgCount,
                keywordOnlyArgCount,
                stackSize,
                flags,
                name,
                qualifiedName,
                firstLine,
                null,
                null);
        body = new Body(code, constants, names, localsPlusNames, localsPlusKinds, fileName, lineTable, exceptionTable);
    }

    CodeObject(
            int argCount,
            int positionalOnlyArgCount,
            int keywordOnlyArgCount,
            int stackSize,
            int flags,
            String name,
            String qualifiedName,
            int firstLine,
            String newFileName,
            BodySource source) {
        this.argCount = argCount;
        this.positionalOnlyArgCount = positionalOnlyArgCount;
        this.keywordOnlyArgCount = keywordOnlyArgCount;
        this.stackSize = stackSize;
        this.flags = flags;
        this.name = name;
        this.qualifiedName = qualifiedName;
        this.firstLine = firstLine;
        this.newFileName = newFileName;
        this.source = source;
    }

    Body body() {
        Body result = body;
        if (result == null) {
            result = source.read();
            if (newFileName != null) {
                result = renamed(result, newFileName);
            }
            body = result;
        }
        return result;
    }

    private static Body renamed(Body body, String fileName) {
        List<Object> constants = new ArrayList<>(body.constants);
        constants.replaceAll(constant -> constant instanceof CodeObject code ? code.withFileName(fileName) : constant);
        return new Body(
                body.code,
                constants,
                body.names,
                body.localsPlusNames,
                body.localsPlusKinds,
                fileName,
                body.lineTable,
                body.exceptionTable);
    }

    /** This code object, and all those among its constants, as if it came from another file. */
    public CodeObject withFileName(String fileName) {
        if (fileName.equals(newFileName) || body != null && fileName.equals(body.fileName)) {
            return this;
        }
        CodeObject copy = new CodeObject(
                argCount,
                positionalOnlyArgCount,
                keywordOnlyArgCount,
                stackSize,
                flags,
                name,
                qualifiedName,
                firstLine,
                fileName,
                source);
        if (body != null) {
            copy.body = renamed(body, fileName);
        }
        return copy;
    }

    /** This code object, and all those among its constants, with lines instead of positions. */
    public CodeObject withoutColumns() {
        return new CodeObject(
                argCount,
                positionalOnlyArgCount,
                keywordOnlyArgCount,
                stackSize,
                flags,
                name,
                qualifiedName,
                firstLine,
                null,
                () -> withoutColumns(body()));
    }

    private Body withoutColumns(Body body) {
        List<Object> constants = new ArrayList<>(body.constants);
        constants.replaceAll(constant -> constant instanceof CodeObject code ? code.withoutColumns() : constant);
        return new Body(
                body.code,
                constants,
                body.names,
                body.localsPlusNames,
                body.localsPlusKinds,
                body.fileName,
                LocationTable.withoutColumns(body.lineTable, firstLine),
                body.exceptionTable);
    }

    public int argCount() {
        return argCount;
    }

    public int positionalOnlyArgCount() {
        return positionalOnlyArgCount;
    }

    public int keywordOnlyArgCount() {
        return keywordOnlyArgCount;
    }

    public int stackSize() {
        return stackSize;
    }

    public int flags() {
        return flags;
    }

    public String name() {
        return name;
    }

    public String qualifiedName() {
        return qualifiedName;
    }

    public int firstLine() {
        return firstLine;
    }

    public String fileName() {
        return newFileName != null ? newFileName : body().fileName;
    }

    public byte[] code() {
        return body().code;
    }

    public List<Object> constants() {
        return body().constants;
    }

    public List<String> names() {
        return body().names;
    }

    public List<String> localsPlusNames() {
        return body().localsPlusNames;
    }

    public byte[] localsPlusKinds() {
        return body().localsPlusKinds;
    }

    public byte[] lineTable() {
        return body().lineTable;
    }

    public byte[] exceptionTable() {
        return body().exceptionTable;
    }

    @Override
    public String toString() {
        return "CodeObject[" + qualifiedName + ", line " + firstLine + "]";
    }
}
