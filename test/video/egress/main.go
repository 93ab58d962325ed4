// Command egress records single microphones of a LiveKit room for the tests: it takes the part of LiveKit's own egress
// service, which cannot be built from the module proxy. It speaks that service's protocol (psrpc over Redis) with the
// real LiveKit server, joins the room as that service does, and writes what arrives into an Ogg file.
package main

import (
	"context"
	"errors"
	"log"
	"os"
	"sync"
	"time"

	"github.com/livekit/protocol/egress"
	"github.com/livekit/protocol/livekit"
	"github.com/livekit/protocol/rpc"
	"github.com/livekit/psrpc"
	lksdk "github.com/livekit/server-sdk-go/v2"
	"github.com/pion/webrtc/v4"
	"github.com/pion/webrtc/v4/pkg/media/oggwriter"
	"github.com/redis/go-redis/v9"
)

const (
	sampleRate = 48_000
	channels   = 2
)

type service struct {
	bus psrpc.MessageBus
	io  rpc.IOInfoClient
}

// recording is one track that is written into one file.
type recording struct {
	service *service
	info    *livekit.EgressInfo
	file    *oggwriter.OggWriter
	room    *lksdk.Room
	handler rpc.EgressHandlerServer
	path    string
	once    sync.Once
}

func main() {
	client := redis.NewClient(&redis.Options{Addr: os.Getenv("EGRESS_REDIS")})
	bus := psrpc.NewRedisMessageBus(client)
	io, err := rpc.NewIOInfoClient(bus)
	if err != nil {
		log.Fatal(err)
	}
	server, err := rpc.NewEgressInternalServer(&service{bus, io}, bus)
	if err != nil {
		log.Fatal(err)
	}
	if err := server.RegisterStartEgressTopic(""); err != nil {
		log.Fatal(err)
	}
	log.Print("egress is ready")
	select {}
}

func (s *service) StartEgressAffinity(context.Context, *rpc.StartEgressRequest) float32 { return 1 }

func (s *service) ListActiveEgress(
	context.Context, *rpc.ListActiveEgressRequest,
) (*rpc.ListActiveEgressResponse, error) {
	return nil, psrpc.ErrUnimplemented
}

func (s *service) StartEgress(_ context.Context, request *rpc.StartEgressRequest) (*livekit.EgressInfo, error) {
	track := request.GetTrack()
	if track == nil || track.GetFile() == nil {
		return nil, psrpc.NewErrorf(psrpc.InvalidArgument, "only single tracks into files")
	}
	info := &livekit.EgressInfo{
		EgressId:  request.EgressId,
		RoomId:    request.RoomId,
		RoomName:  track.RoomName,
		Status:    livekit.EgressStatus_EGRESS_STARTING,
		StartedAt: time.Now().UnixNano(),
		Request:   &livekit.EgressInfo_Track{Track: track},
	}
	r := &recording{service: s, info: info, path: track.GetFile().Filepath + ".ogg"}
	if err := r.start(request, track.TrackId); err != nil {
		return nil, err
	}
	info.Status = livekit.EgressStatus_EGRESS_ACTIVE
	return info, nil
}

func (r *recording) start(request *rpc.StartEgressRequest, trackID string) error {
	file, err := oggwriter.New(r.path, sampleRate, channels)
	if err != nil {
		return err
	}
	r.file = file
	if r.handler, err = rpc.NewEgressHandlerServer(r, r.service.bus); err != nil {
		return err
	}
	if err = r.handler.RegisterStopEgressTopic(request.EgressId); err != nil {
		return err
	}
	callback := &lksdk.RoomCallback{
		OnDisconnected: func() { r.finish() },
		ParticipantCallback: lksdk.ParticipantCallback{
			OnTrackPublished: func(publication *lksdk.RemoteTrackPublication, _ *lksdk.RemoteParticipant) {
				r.take(publication, trackID)
			},
			OnTrackUnpublished: func(publication *lksdk.RemoteTrackPublication, _ *lksdk.RemoteParticipant) {
				if publication.SID() == trackID {
					r.finish()
				}
			},
			OnTrackSubscribed: func(
				track *webrtc.TrackRemote, publication *lksdk.RemoteTrackPublication, _ *lksdk.RemoteParticipant,
			) {
				if publication.SID() == trackID {
					go r.write(track)
				}
			},
		},
	}
	key, secret := os.Getenv("EGRESS_KEY"), os.Getenv("EGRESS_SECRET")
	token, err := egress.BuildEgressToken(request.EgressId, key, secret, r.info.RoomName)
	if err != nil {
		return err
	}
	url := os.Getenv("EGRESS_LIVEKIT")
	room, err := lksdk.ConnectToRoomWithToken(url, token, callback, lksdk.WithAutoSubscribe(false))
	if err != nil {
		return err
	}
	r.room = room
	for _, participant := range room.GetRemoteParticipants() {
		for _, publication := range participant.TrackPublications() {
			if remote, ok := publication.(*lksdk.RemoteTrackPublication); ok {
				r.take(remote, trackID)
			}
		}
	}
	return nil
}

func (r *recording) take(publication *lksdk.RemoteTrackPublication, trackID string) {
	if publication.SID() == trackID {
		_ = publication.SetSubscribed(true)
	}
}

func (r *recording) write(track *webrtc.TrackRemote) {
	for {
		packet, _, err := track.ReadRTP()
		if err != nil {
			return
		}
		if len(packet.Payload) > 0 {
			_ = r.file.WriteRTP(packet)
		}
	}
}

func (r *recording) finish() {
	r.once.Do(func() {
		if r.room != nil {
			go r.room.Disconnect()
		}
		_ = r.file.Close()
		r.info.Status = livekit.EgressStatus_EGRESS_COMPLETE
		r.info.EndedAt = time.Now().UnixNano()
		r.info.FileResults = []*livekit.FileInfo{{Filename: r.path, Location: r.path}}
		_, _ = r.service.io.UpdateEgress(context.Background(), r.info)
		go r.handler.Shutdown()
	})
}

func (r *recording) StopEgress(context.Context, *livekit.StopEgressRequest) (*livekit.EgressInfo, error) {
	r.finish()
	return r.info, nil
}

func (r *recording) UpdateEgress(context.Context, *livekit.UpdateEgressRequest) (*livekit.EgressInfo, error) {
	return nil, errors.ErrUnsupported
}

func (r *recording) UpdateStream(context.Context, *livekit.UpdateStreamRequest) (*livekit.EgressInfo, error) {
	return nil, errors.ErrUnsupported
}
