import Foundation
import ReportingKit

/// What packages of issued periods are signed with, and whose signatures count: the key `packages`.
public struct PackageSettings: Sendable, Equatable {
    /// The file of the private key; nil leaves packages unsigned.
    public var key: URL?
    /// Where it stands in the configuration.
    public var keyPlace: SettingsPlace?
    /// A unit with keys here has to sign.
    public var trust: [TrustedKey] = []

    public init() {}

    /// The keys of a unit, in force or not.
    public func keys(of unit: UnitCode) -> [TrustedKey] { trust.filter { $0.unit == unit } }
}

/// A key by which packages of a unit are signed.
public struct TrustedKey: Sendable, Equatable {
    public let unit: UnitCode
    public let key: PublicKey
    /// The days on which packages that it signed are taken.
    public let days: Validity
    /// Where the unit stands in the configuration.
    public let place: SettingsPlace?

    public init(unit: UnitCode, key: PublicKey, days: Validity = .always, place: SettingsPlace? = nil) {
        self.unit = unit
        self.key = key
        self.days = days
        self.place = place
    }
}

/// A public key of Ed25519 (RFC 8032), 32 bytes; as text 44 characters of Base64.
public struct PublicKey: Hashable, Sendable {
    public static let length = 32

    public let bytes: [UInt8]

    /// Nil for any other number of bytes.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = Array(bytes)
    }

    /// Nil for what is not Base64 of 32 bytes.
    public init?(base64 text: String) {
        guard let bytes = Data(base64Encoded: text) else { return nil }
        self.init(bytes)
    }

    public var base64: String { Data(bytes).base64EncodedString() }
}
