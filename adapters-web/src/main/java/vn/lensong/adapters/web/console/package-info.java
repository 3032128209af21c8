/** The pages people work with: a server-rendered shell, live content by the browser's own modules. */
@NullMarked
package vn.lensong.adapters.web.console;

import org.jspecify.annotations.NullMarked;
