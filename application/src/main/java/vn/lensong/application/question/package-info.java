/** The question desk and the prompter. */
@NullMarked
package vn.lensong.application.question;

import org.jspecify.annotations.NullMarked;
