package vn.lensong.adapters.partner;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells addresses of the open internet from those inside somebody's house, ours among them. */
final class OpenInternet {

    private OpenInternet() {}

    static boolean has(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? openSix(bytes) : openFour(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
    }

    private static boolean openFour(int first, int second, int third) {
        boolean nobody = first == 0 || first >= 240;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && third == 0;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        return !(nobody || carrier || protocols || benchmark);
    }

    /** Global unicast only, and none that carries an address of the older kind inside. */
    private static boolean openSix(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
