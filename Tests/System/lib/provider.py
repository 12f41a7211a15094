"""A stand-in for an identity provider of OpenID Connect: it asks nobody for a password and names whom the test says."""

import base64
import hashlib
import hmac
import http.server
import json
import threading
import time
import urllib.parse


class Provider:
    def __init__(self, port, client, secret):
        self.issuer = f"http://127.0.0.1:{port}"
        self.metadata = self.issuer + "/.well-known/openid-configuration"
        self.client, self.secret = client, secret
        self.person, self.groups, self.nonces = "", [], {}
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), self.handler())

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def token(self, nonce):
        claims = {
            "iss": self.issuer, "sub": self.person, "aud": self.client, "exp": int(time.time()) + 300, "iat": int(time.time()),
            "nonce": nonce, "preferred_username": self.person, "groups": self.groups}
        parts = [part(json.dumps(piece).encode()) for piece in ({"alg": "HS256", "typ": "JWT"}, claims)]
        signature = hmac.new(self.secret.encode(), ".".join(parts).encode(), hashlib.sha256).digest()
        return ".".join(parts + [part(signature)])

    def handler(provider):  # noqa: N805
        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def say(self, value):
                body = json.dumps(value).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_GET(self):  # noqa: N802
                address = urllib.parse.urlsplit(self.path)
                asked = dict(urllib.parse.parse_qsl(address.query))
                if address.path.startswith("/.well-known/"):
                    self.say({
                        "issuer": provider.issuer, "authorization_endpoint": provider.issuer + "/ask",
                        "token_endpoint": provider.issuer + "/token", "jwks_uri": provider.issuer + "/keys",
                        "response_types_supported": ["code"], "subject_types_supported": ["public"],
                        "id_token_signing_alg_values_supported": ["HS256"]})
                elif address.path == "/keys":
                    self.say({"keys": []})
                else:
                    code = f"code-{len(provider.nonces)}"
                    provider.nonces[code] = asked.get("nonce", "")
                    back = urllib.parse.urlencode({"code": code, "state": asked["state"]})
                    self.send_response(302)
                    self.send_header("Location", asked["redirect_uri"] + "?" + back)
                    self.send_header("Content-Length", "0")
                    self.end_headers()

            def do_POST(self):  # noqa: N802
                form = dict(urllib.parse.parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
                self.say({
                    "access_token": "a", "token_type": "Bearer", "expires_in": 300,
                    "id_token": provider.token(provider.nonces.get(form.get("code"), ""))})

        return Handler


def part(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
