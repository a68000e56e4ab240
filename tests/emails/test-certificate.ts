/**
 * A key and a self-signed certificate for `localhost` and 0.0.0.0, made for these tests alone and valid for a hundred
 * years: Node makes keys but no certificates, and the tests may need nothing but npm. 0.0.0.0 stands for a server that
 * is not called this machine although it is.
 */
export const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgbSslcMhjwpukbNR8
g+DBcT/uemiZCQ6BOih0KzzzVaWhRANCAASCk71tWRIjqmpkjv5RyxpSzKqYKnZg
C40B15Ud9dibi9UaeTygBdqR8aG5gyQaOQhUbT3kheYbQDJz5VQ9ZVjX
-----END PRIVATE KEY-----
`;

export const cert = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUV9dOlqHvtYJBBAqnp5PPVwiUknMwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTIzMjY0OVoYDzIxMjYxMDI4
MjMyNjQ5WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASCk71tWRIjqmpkjv5RyxpSzKqYKnZgC40B15Ud9dibi9UaeTygBdqR
8aG5gyQaOQhUbT3kheYbQDJz5VQ9ZVjXo28wbTAdBgNVHQ4EFgQUMDToo/1HsSPz
jODKdnyCK/ueUugwHwYDVR0jBBgwFoAUMDToo/1HsSPzjODKdnyCK/ueUugwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBAAAAAAwCgYIKoZI
zj0EAwIDSAAwRQIgFzATjMi/aRA2tAbRmq+YR9LdhpbEAks3oKcg1P16oWgCIQDR
ZhAUculWwu2eFWpZkL4sWSXs5cHPS/13SwkLlCu9FA==
-----END CERTIFICATE-----
`;
