/** Where everything is put together: commands, configuration, wiring. */
@NullMarked
package vn.lensong.bootstrap;

import org.jspecify.annotations.NullMarked;
