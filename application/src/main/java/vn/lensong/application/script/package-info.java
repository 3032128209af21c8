/** The desk where framework scripts are written and approved. */
@NullMarked
package vn.lensong.application.script;

import org.jspecify.annotations.NullMarked;
