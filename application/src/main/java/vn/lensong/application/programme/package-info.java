/** Planning a programme, putting it on a page, calling the show. */
@NullMarked
package vn.lensong.application.programme;

import org.jspecify.annotations.NullMarked;
