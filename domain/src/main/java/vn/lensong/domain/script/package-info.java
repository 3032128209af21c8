/** The framework script that programmes are made from. */
@NullMarked
package vn.lensong.domain.script;

import org.jspecify.annotations.NullMarked;
