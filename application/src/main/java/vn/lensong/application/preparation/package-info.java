/** Getting a programme ready: its items, who does them, and the gate they keep shut. */
@NullMarked
package vn.lensong.application.preparation;

import org.jspecify.annotations.NullMarked;
