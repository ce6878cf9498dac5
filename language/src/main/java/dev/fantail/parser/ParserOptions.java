// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import java.util.function.ToIntFunction;

/**
 * How to parse.
 *
 * @param mode what kind of input the source is
 * @param typeComments whether type comments become part of the tree
 * @param featureVersion minor version of Python 3 whose grammar is accepted, at most 12
 * @param barryAsFlufl whether {@code <>} stands for {@code !=}
 * @param dontImplyDedent whether the end of {@link Mode#SINGLE} input leaves open blocks open
 * @param allowIncompleteInput whether an end of input that comes too early is reported as
 *     {@link SyntaxErrorException.Kind#INCOMPLETE}
 * @param ignoreCookie whether an encoding declaration in {@code byte[]} source is passed over
 * @param maxIntDigits limit on decimal digits of an integer literal; 0 for none
 * @param warnings receives warnings
 * @param characterNames finds the character for {@code \N{name}}: its code point, or -1
 */
public record ParserOptions(
        Mode mode,
        boolean typeComments,
        int featureVersion,
        boolean barryAsFlufl,
        boolean dontImplyDedent,
        boolean allowIncompleteInput,
        boolean ignoreCookie,
        int maxIntDigits,
        SyntaxWarningHandler warnings,
        ToIntFunction<String> characterNames) {

    public enum Mode {
        EXEC,
        EVAL,
        SINGLE,
        FUNC_TYPE
    }

    public static final int LATEST = 12;

    private static final int DEFAULT_MAX_INT_DIGITS = 4300;

    /** The options of {@code compile(source, fileName, mode)}. */
    public static ParserOptions of(Mode mode) {
        return new ParserOptions(
                mode,
                false,
                LATEST,
                false,
                false,
                false,
                false,
                DEFAULT_MAX_INT_DIGITS,
                SyntaxWarningHandler.IGNORE,
                CharacterNames::codePointOf);
    }

    public ParserOptions withTypeComments(boolean value) {
        return new ParserOptions(
                mode,
                value,
                featureVersion,
                barryAsFlufl,
                dontImplyDedent,
                allowIncompleteInput,
                ignoreCookie,
                maxIntDigits,
                warnings,
                characterNames);
    }

    public ParserOptions withFeatureVersion(int value) {
        return new ParserOptions(
                mode,
                typeComments,
                value,
                barryAsFlufl,
                dontImplyDedent,
                allowIncompleteInput,
                ignoreCookie,
                maxIntDigits,
                warnings,
                characterNames);
    }

    public ParserOptions withBarryAsFlufl(boolean value) {
        return new ParserOptions(
                mode,
                typeComments,
                featureVersion,
                value,
                dontImplyDedent,
                allowIncompleteInput,
                ignoreCookie,
                maxIntDigits,
                warnings,
                characterNames);
    }

    public ParserOptions withIncompleteInput(boolean dontImply, boolean allow) {
        return new ParserOptions(
                mode,
                typeComments,
                featureVersion,
                barryAsFlufl,
                dontImply,
                allow,
                ignoreCookie,
                maxIntDigits,
                warnings,
                characterNames);
    }

    public ParserOptions withIgnoreCookie(boolean value) {
        return new ParserOptions(
                mode,
                typeComments,
                featureVersion,
                barryAsFlufl,
                dontImplyDedent,
                allowIncompleteInput,
                value,
                maxIntDigits,
                warnings,
                characterNames);
    }

    public ParserOptions withMaxIntDigits(int value) {
        return new ParserOptions(
                mode,
                typeComments,
                featureVersion,
                barryAsFlufl,
                dontImplyDedent,
                allowIncompleteInput,
                ignoreCookie,
                value,
                warnings,
                characterNames);
    }

    public ParserOptions withWarnings(SyntaxWarningHandler value) {
        return new ParserOptions(
                mode,
                typeComments,
                featureVersion,
                barryAsFlufl,
                dontImplyDedent,
                allowIncompleteInput,
                ignoreCookie,
                maxIntDigits,
                value,
                characterNames);
    }

    public ParserOptions withCharacterNames(ToIntFunction<String> value) {
        return new ParserOptions(
                mode,
                typeComments,
                featureVersion,
                barryAsFlufl,
                dontImplyDedent,
                allowIncompleteInput,
                ignoreCookie,
                maxIntDigits,
                warnings,
                value);
    }
}
