// SPDX-License-Identifier: MIT
#include "engine/packetinfo.h"

#include <cstring>

namespace winsnmp::core {

namespace {

template <typename Info>
Info infoOf(const cmsghdr &part) noexcept
{
    Info info{};
    std::memcpy(&info, CMSG_DATA(&part), sizeof info);
    return info;
}

template <typename Info>
void writeInfo(msghdr &header, SourceControl &control, int level, int type, const Info &info) noexcept
{
    control = {};
    header.msg_control = &control;
    header.msg_controllen = CMSG_SPACE(sizeof info);
    cmsghdr *part = CMSG_FIRSTHDR(&header);
    part->cmsg_level = level;
    part->cmsg_type = type;
    part->cmsg_len = CMSG_LEN(sizeof info);
    std::memcpy(CMSG_DATA(part), &info, sizeof info);
}

} // namespace

Endpoint receivedOn(const msghdr &header, Endpoint::Family family) noexcept
{
    auto *received = const_cast<msghdr *>(&header); // CMSG_NXTHDR changes nothing, but wants it so
    for (cmsghdr *part = CMSG_FIRSTHDR(received); part; part = CMSG_NXTHDR(received, part)) {
        if (part->cmsg_level == IPPROTO_IP && part->cmsg_type == IP_PKTINFO)
            return Endpoint::fromIpv4(infoOf<in_pktinfo>(*part).ipi_spec_dst, 0);
        if (part->cmsg_level == IPPROTO_IPV6 && part->cmsg_type == IPV6_PKTINFO) {
            const in6_addr address = infoOf<in6_pktinfo>(*part).ipi6_addr;
            if (!IN6_IS_ADDR_MULTICAST(&address))
                return Endpoint::fromIpv6(address, 0);
        }
    }
    return Endpoint::any(family, 0);
}

void sendFrom(msghdr &header, SourceControl &control, const Endpoint &local) noexcept
{
    if (local.family() == Endpoint::Family::Ipv4) {
        in_pktinfo info{};
        info.ipi_spec_dst = reinterpret_cast<const sockaddr_in *>(local.system())->sin_addr;
        writeInfo(header, control, IPPROTO_IP, IP_PKTINFO, info);
    } else {
        in6_pktinfo info{};
        info.ipi6_addr = reinterpret_cast<const sockaddr_in6 *>(local.system())->sin6_addr;
        writeInfo(header, control, IPPROTO_IPV6, IPV6_PKTINFO, info);
    }
}

} // namespace winsnmp::core
