import CCrypto
import Foundation
import Settings

/// Signatures by Ed25519 (RFC 8032), with OpenSSL's libcrypto.
enum Ed25519 {
    static let signatureLength = 64

    /// A call of libcrypto that fails only when memory is out, or where the system forbids the algorithm.
    struct Failure: Error, CustomStringConvertible {
        let description = "libcrypto has no Ed25519"

        init() { ERR_clear_error() }
    }

    /// Whether `signature` is one of these bytes by the key. Any other length is none.
    static func verifies(
        _ signature: [UInt8], of message: Data, by key: PublicKey
    ) throws(Failure) -> Bool {
        guard signature.count == signatureLength else { return false }
        guard let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, key.bytes, key.bytes.count) else {
            throw Failure()
        }
        defer { EVP_PKEY_free(key) }
        guard let context = EVP_MD_CTX_new() else { throw Failure() }
        defer { EVP_MD_CTX_free(context) }
        let message = Array(message)
        guard EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1 else { throw Failure() }
        guard EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1 else {
            ERR_clear_error()
            return false
        }
        return true
    }
}

/// A private key of Ed25519.
///
/// A class, because it owns a key of libcrypto and frees it.
package final class SigningKey {
    enum Fault: Error, Equatable {
        /// No private key in PEM, or one behind a password.
        case noKey
        case otherAlgorithm
    }

    private let key: OpaquePointer
    package let publicKey: PublicKey

    /// Takes the key over.
    private init(owning key: OpaquePointer) throws(Ed25519.Failure) {
        var bytes = [UInt8](repeating: 0, count: PublicKey.length)
        var count = bytes.count
        guard EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1, let known = PublicKey(bytes.prefix(count)) else {
            EVP_PKEY_free(key)
            throw Ed25519.Failure()
        }
        self.key = key
        publicKey = known
    }

    deinit { EVP_PKEY_free(key) }

    /// A new one.
    static func make() throws(Ed25519.Failure) -> SigningKey {
        guard let context = EVP_PKEY_CTX_new_id(EVP_PKEY_ED25519, nil) else { throw Ed25519.Failure() }
        defer { EVP_PKEY_CTX_free(context) }
        var made: OpaquePointer?
        guard EVP_PKEY_keygen_init(context) == 1, EVP_PKEY_keygen(context, &made) == 1, let key = made else {
            throw Ed25519.Failure()
        }
        return try SigningKey(owning: key)
    }

    /// A key in PEM, PKCS#8 without a password.
    ///
    /// - Throws: ``Fault``, ``Ed25519/Failure``
    convenience init(pem: [UInt8]) throws {
        let read = pem.withUnsafeBytes { bytes -> OpaquePointer? in
            guard let buffer = BIO_new_mem_buf(bytes.baseAddress, Int32(clamping: bytes.count)) else { return nil }
            defer { BIO_free(buffer) }
            // Without this function libcrypto asks for a password at the terminal.
            return PEM_read_bio_PrivateKey(buffer, nil, { _, _, _, _ in -1 }, nil)
        }
        guard let read else {
            ERR_clear_error()
            throw Fault.noKey
        }
        guard EVP_PKEY_get_id(read) == EVP_PKEY_ED25519 else {
            EVP_PKEY_free(read)
            throw Fault.otherAlgorithm
        }
        try self.init(owning: read)
    }

    /// PEM, PKCS#8 without a password.
    func pem() throws(Ed25519.Failure) -> [UInt8] {
        guard let buffer = BIO_new(BIO_s_mem()) else { throw Ed25519.Failure() }
        defer { BIO_free(buffer) }
        guard PEM_write_bio_PKCS8PrivateKey(buffer, key, nil, nil, 0, nil, nil) == 1 else { throw Ed25519.Failure() }
        // 119 bytes.
        var bytes = [UInt8](repeating: 0, count: 1 << 10)
        let count = BIO_read(buffer, &bytes, Int32(bytes.count))
        guard count > 0 else { throw Ed25519.Failure() }
        return Array(bytes.prefix(Int(count)))
    }

    /// 64 bytes, the same for the same message.
    func signature(of message: Data) throws(Ed25519.Failure) -> [UInt8] {
        guard let context = EVP_MD_CTX_new() else { throw Ed25519.Failure() }
        defer { EVP_MD_CTX_free(context) }
        let message = Array(message)
        var signature = [UInt8](repeating: 0, count: Ed25519.signatureLength)
        var count = signature.count
        guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
            EVP_DigestSign(context, &signature, &count, message, message.count) == 1, count == signature.count
        else { throw Ed25519.Failure() }
        return signature
    }
}
