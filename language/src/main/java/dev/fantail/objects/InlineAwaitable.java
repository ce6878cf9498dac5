// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** A {@link NativeAwaitable} that partial evaluation may enter. */
public interface InlineAwaitable extends NativeAwaitable {}
