/** The questions we owe an answer, and what became of each. */
@NullMarked
package vn.lensong.domain.question;

import org.jspecify.annotations.NullMarked;
