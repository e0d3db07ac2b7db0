import { BlockList, isIP } from 'node:net'

// This machine, and the networks that nobody reaches from outside (RFC 1918, RFC 4193).
const near = new BlockList()
near.addSubnet('127.0.0.0', 8)
near.addSubnet('10.0.0.0', 8)
near.addSubnet('172.16.0.0', 12)
near.addSubnet('192.168.0.0', 16)
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')

const isNear = (address: string): boolean => {
  const version = isIP(address)
  return version !== 0 && near.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

/**
 * Whom to count an attempt for: the connection's address, or, where that is a proxy beside us, the one
 * that this proxy names, which is the last (what stands before it was sent by the visitor himself). Of
 * an IPv6 address the first half: the other is the visitor's own to choose (RFC 4291 Section 2.5.1).
 */
export function visitorAddress(peer: string, forwardedFor: string | null): string {
  const named = forwardedFor?.split(',').at(-1)?.trim() ?? ''
  const address = isNear(peer) && isIP(named) !== 0 ? named : peer
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  return isIP(address) === 6 ? firstHalf(address) : address
}

function firstHalf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean))
  const zeros = 8 - (before?.length ?? 0) - (after?.length ?? 0)
  const groups = [...(before ?? []), ...Array.from({ length: Math.max(0, zeros) }, () => '0')]
  const all = [...groups, ...(after ?? [])].map((group) => Number.parseInt(group, 16).toString(16))
  return `${all.slice(0, 4).join(':')}::/64`
}
