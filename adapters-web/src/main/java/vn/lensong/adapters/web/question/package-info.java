/** The question desk and the prompter over HTTP. */
@NullMarked
package vn.lensong.adapters.web.question;

import org.jspecify.annotations.NullMarked;
