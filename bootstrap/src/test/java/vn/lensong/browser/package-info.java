/** The console as people meet it: in a browser, on a running platform. */
@NullMarked
package vn.lensong.browser;

import org.jspecify.annotations.NullMarked;
