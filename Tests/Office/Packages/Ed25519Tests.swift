import Foundation
import Settings
import Testing

@testable import Office

struct Ed25519Tests {
    /// RFC 8032, section 7.1: TEST 1, 2 and 3.
    struct Vector: CustomTestStringConvertible {
        let key: String
        let message: String
        let signature: String

        var testDescription: String { message.isEmpty ? "the empty message" : message }

        static let all = [
            Vector(
                key: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", message: "",
                signature:
                    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                    + "d25bf5f0595bbe24655141438e7a100b"),
            Vector(
                key: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", message: "72",
                signature:
                    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                    + "387b2eaeb4302aeeb00d291612bb0c00"),
            Vector(
                key: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", message: "af82",
                signature:
                    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
                    + "4a7c15e9716ed28dc027beceea1ec40a"),
        ]
    }

    private static func bytes(_ digits: String) -> [UInt8] {
        stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(digits.dropFirst($0).prefix(2), radix: 16)
        }
    }

    @Test(arguments: Vector.all)
    func signaturesOfTheStandardAreKnown(vector: Vector) throws {
        let key = try #require(PublicKey(Self.bytes(vector.key)))
        let message = Data(Self.bytes(vector.message))
        var signature = Self.bytes(vector.signature)
        #expect(try Ed25519.verifies(signature, of: message, by: key))
        #expect(try !Ed25519.verifies(signature, of: message + [0], by: key))
        #expect(try !Ed25519.verifies(Array(signature.dropLast()), of: message, by: key))
        #expect(try !Ed25519.verifies(signature + [0], of: message, by: key))
        #expect(try !Ed25519.verifies([], of: message, by: key))
        signature[10] ^= 1
        #expect(try !Ed25519.verifies(signature, of: message, by: key))
    }

    @Test func whatIsNoPointOfTheCurveVerifiesNothing() throws {
        let vector = Vector.all[1]
        for byte: UInt8 in [0, 0x7F, 0xFF] {
            let key = try #require(PublicKey([UInt8](repeating: byte, count: 32)))
            #expect(
                try !Ed25519.verifies(Self.bytes(vector.signature), of: Data(Self.bytes(vector.message)), by: key))
        }
    }

    /// The private key of TEST 1.
    private static let pem = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
        -----END PRIVATE KEY-----

        """

    @Test func aKeyInPEMSignsAsTheStandardSays() throws {
        let key = try SigningKey(pem: Array(Self.pem.utf8))
        #expect(key.publicKey.bytes == Self.bytes(Vector.all[0].key))
        #expect(try key.signature(of: Data()) == Self.bytes(Vector.all[0].signature))
        #expect(try String(decoding: key.pem(), as: UTF8.self) == Self.pem)
        #expect(key.publicKey.fingerprint == "21fe-31df-a154-a261-626b-f854-046f-d227")
        #expect(key.publicKey.base64 == "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
    }

    @Test func aNewKeyComesBackFromItsFile() throws {
        let key = try SigningKey.make()
        let again = try SigningKey(pem: key.pem())
        #expect(again.publicKey == key.publicKey)
        #expect(try SigningKey.make().publicKey != key.publicKey)
        let message = Data("bảng kê".utf8)
        #expect(try Ed25519.verifies(again.signature(of: message), of: message, by: key.publicKey))
    }

    @Test(arguments: [
        "", "khóa", "-----BEGIN PRIVATE KEY-----\n", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
        // The public key of TEST 1.
        """
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
        -----END PUBLIC KEY-----

        """,
        // Behind a password, for which nobody is asked.
        """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhmLBjvNAwtzwICCAAw
        DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEKdcuzXrQa1RVTkSIVI2jBUEQBB8
        Uafa4s3M3yXrUqpxfn0N8o2sQ69h6U9mi1LBVP5w2SRbwdYNNuoKRIOOexHYgSUw
        ffDgQga0huolbhUi1lw=
        -----END ENCRYPTED PRIVATE KEY-----

        """,
    ])
    func whatIsNoPrivateKeyIsNone(text: String) {
        #expect(throws: SigningKey.Fault.noKey) { try SigningKey(pem: Array(text.utf8)) }
    }

    @Test func aKeyOfAnotherAlgorithmIsNamedSo() {
        let text = """
            -----BEGIN PRIVATE KEY-----
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgmAbTV28Nom/68fCQ
            suqIZUqaX4NhnQYShJDNaj9wVeqhRANCAATgZnUFzfSNNfh2gtSKiyKDOOy3DS9g
            lwtPRg41ZryKURXzhrUpeXqGIeBpTJiWmH4vjrnJMpKQrX4xvfDiIQtD
            -----END PRIVATE KEY-----

            """
        #expect(throws: SigningKey.Fault.otherAlgorithm) { try SigningKey(pem: Array(text.utf8)) }
    }
}
