package org.jworkers.itests.benchmarks.peers;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** gRPC with Netty, unary calls, whose messages are four bytes. */
public final class Grpc extends Peer {
  private static final MethodDescriptor<Integer, Integer> INCREMENT =
      MethodDescriptor.<Integer, Integer>newBuilder()
          .setType(MethodDescriptor.MethodType.UNARY)
          .setFullMethodName("numbers/increment")
          .setRequestMarshaller(new FourBytes())
          .setResponseMarshaller(new FourBytes())
          .build();

  private ManagedChannel channel;

  /** For the stage. */
  public Grpc(String[] parameters) {
    super(parameters);
  }

  private static final class FourBytes implements MethodDescriptor.Marshaller<Integer> {
    @Override
    public InputStream stream(Integer value) {
      return new ByteArrayInputStream(ByteBuffer.allocate(4).putInt(value).array());
    }

    @Override
    public Integer parse(InputStream stream) {
      try {
        return new DataInputStream(stream).readInt();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  /** The server. */
  public static void main(String[] arguments) throws Exception {
    ServerServiceDefinition service =
        ServerServiceDefinition.builder("numbers")
            .addMethod(
                INCREMENT,
                ServerCalls.asyncUnaryCall(
                    (number, observer) -> {
                      observer.onNext(number + 1);
                      observer.onCompleted();
                    }))
            .build();
    Server server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .addService(service)
            .build()
            .start();
    serves(server.getPort());
    server.awaitTermination();
  }

  @Override
  void connect(int port) {
    channel = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
  }

  @Override
  int increment(int number) {
    return ClientCalls.blockingUnaryCall(channel, INCREMENT, CallOptions.DEFAULT, number);
  }

  @Override
  public void close() throws Exception {
    channel.shutdownNow();
    super.close();
  }
}
