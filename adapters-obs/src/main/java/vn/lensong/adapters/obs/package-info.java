/** OBS Studio by its WebSocket server, protocol version 5: its figures, and nothing that would change it. */
@NullMarked
package vn.lensong.adapters.obs;

import org.jspecify.annotations.NullMarked;
