// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** The key of a shape property that Python code does not see. */
public record HiddenKey(String name) {}
