package vn.lensong.application.platform;

import org.jspecify.annotations.Nullable;

/** How well a broadcast's stream reaches one platform. */
public interface StreamHealthCalls {

    /**
     * The stream as the platform sees it now; every figure null before video arrives or where the
     * platform says nothing. Throws {@link vn.lensong.application.OutsideFailure} as reads do.
     */
    Health read(String pageId, String broadcastId);

    /**
     * One look at the stream.
     *
     * @param videoBitrate bits per second
     * @param frameRate frames per second
     * @param audioBitrate bits per second
     * @param keyframeSeconds from one key frame to the next
     * @param lines of the picture: the shorter side, whichever way it is held
     */
    record Health(
            @Nullable Double videoBitrate,
            @Nullable Double frameRate,
            @Nullable Double audioBitrate,
            @Nullable Double keyframeSeconds,
            @Nullable Integer lines) {

        /** Nothing known. */
        public static final Health UNKNOWN = new Health(null, null, null);

        /** Where nobody asks for the shape of the picture. */
        public Health(@Nullable Double videoBitrate, @Nullable Double frameRate, @Nullable Double audioBitrate) {
            this(videoBitrate, frameRate, audioBitrate, null, null);
        }

        /** Whether anything of a picture arrives. */
        public boolean arrives() {
            return (videoBitrate != null && videoBitrate > 0) || (frameRate != null && frameRate > 0);
        }

        private static final double LEAST_BITRATE = 500_000;

        /** Whether a viewer would see a moving picture; null while nothing is known. */
        public @Nullable Boolean healthy() {
            if (videoBitrate == null || frameRate == null) {
                return null;
            }
            return frameRate > 0 && videoBitrate >= LEAST_BITRATE;
        }
    }
}
