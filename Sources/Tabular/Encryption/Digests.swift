import CCrypto
import Files

/// Hashes and ciphers of OpenSSL's libcrypto, as files name them.
enum Digest {
    case md5, sha1, sha256, sha384, sha512

    /// By the name in an `EncryptionInfo`.
    init?(name: String) {
        switch name.uppercased().filter({ $0 != "-" }) {
        case "SHA1": self = .sha1
        case "SHA256": self = .sha256
        case "SHA384": self = .sha384
        case "SHA512": self = .sha512
        default: return nil
        }
    }

    private var function: OpaquePointer? {
        switch self {
        case .md5: EVP_md5()
        case .sha1: EVP_sha1()
        case .sha256: EVP_sha256()
        case .sha384: EVP_sha384()
        case .sha512: EVP_sha512()
        }
    }

    /// - Throws: `.encrypted` where the library does not know the hash.
    func hash(_ bytes: [UInt8]) throws(ReadingError) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        guard EVP_Digest(bytes, bytes.count, &result, &count, function, nil) == 1 else { throw .encrypted }
        return Array(result.prefix(Int(count)))
    }

    /// The hash of salt and password, hashed again and again with a counter before it.
    func spun(_ password: [UInt8], salt: [UInt8], times: Int) throws(ReadingError) -> [UInt8] {
        var value = try hash(salt + password)
        for round in 0..<times { value = try hash(UInt32(round).littleEndianBytes + value) }
        return value
    }
}

enum AES {
    enum Mode { case ecb, cbc(initial: [UInt8]) }

    /// - Throws: `.encrypted` for keys and lengths that are none of the cipher's.
    static func decrypt(_ bytes: [UInt8], key: [UInt8], mode: Mode) throws(ReadingError) -> [UInt8] {
        var initial: [UInt8] = []
        let cipher: OpaquePointer?
        switch (mode, key.count) {
        case (.ecb, 16): cipher = EVP_aes_128_ecb()
        case (.ecb, 24): cipher = EVP_aes_192_ecb()
        case (.ecb, 32): cipher = EVP_aes_256_ecb()
        case (.cbc(let vector), 16): (cipher, initial) = (EVP_aes_128_cbc(), vector)
        case (.cbc(let vector), 24): (cipher, initial) = (EVP_aes_192_cbc(), vector)
        case (.cbc(let vector), 32): (cipher, initial) = (EVP_aes_256_cbc(), vector)
        default: throw .encrypted
        }
        if case .cbc = mode, initial.count != 16 { throw .encrypted }
        guard bytes.count % 16 == 0, bytes.count < Int(Int32.max), let context = EVP_CIPHER_CTX_new() else {
            throw .encrypted
        }
        defer { EVP_CIPHER_CTX_free(context) }
        var result = [UInt8](repeating: 0, count: bytes.count + 16)
        var count: Int32 = 0
        guard EVP_DecryptInit_ex(context, cipher, nil, key, initial.isEmpty ? nil : initial) == 1,
            EVP_CIPHER_CTX_set_padding(context, 0) == 1,
            EVP_DecryptUpdate(context, &result, &count, bytes, Int32(bytes.count)) == 1
        else { throw .encrypted }
        return Array(result.prefix(Int(count)))
    }
}

/// OpenSSL 3 keeps it in a module of its own that need not be installed.
struct RC4 {
    private var state = [UInt8](0...255)
    private var i: UInt8 = 0
    private var j: UInt8 = 0

    init(key: [UInt8]) {
        guard !key.isEmpty else { return }
        for index in 0..<256 {
            j = j &+ state[index] &+ key[index % key.count]
            state.swapAt(index, Int(j))
        }
        j = 0
    }

    mutating func next() -> UInt8 {
        i = i &+ 1
        j = j &+ state[Int(i)]
        state.swapAt(Int(i), Int(j))
        return state[Int(state[Int(i)] &+ state[Int(j)])]
    }

    mutating func apply(to bytes: [UInt8]) -> [UInt8] { bytes.map { $0 ^ next() } }
}

extension FixedWidthInteger {
    var littleEndianBytes: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }
}
